import { expect } from '@open-wc/testing';
import { checkGoLive, type RowId } from '../../src/entries/go-live.js';
import { openPage } from './open-page.js';
import { ACCESS_TOKEN, ADDRESS, CARD, elementsShop, LIVE_KEY, ownInputsShop, TEST_KEY, V2 } from './shops.js';

type Edit = [fault: string, row: RowId, from: string, to: string, address?: string];

const policy = (text: string): string => `<head><meta http-equiv="Content-Security-Policy" content="${text}">`;

/** One thing changed in the page with our elements. */
const withElements: Edit[] = [
  [
    'loads a mercadopago.js of its own',
    'sdk-official',
    '</head>',
    '<script src="/js/mercadopago.min.js"></script></head>',
  ],
  ['has an access token as public key', 'no-access-token', LIVE_KEY, ACCESS_TOKEN],
  ['has an access token in an attribute', 'no-access-token', '<main>', `<main data-token="${ACCESS_TOKEN}">`],
  [
    'has an access token in an inline script',
    'no-access-token',
    '</head>',
    `<script>const t = '${ACCESS_TOKEN}'</script></head>`,
  ],
  ['has an access token in a comment', 'no-access-token', '<main>', `<main><!-- ${ACCESS_TOKEN} -->`],
  [
    'has an access token in a template',
    'no-access-token',
    '<main>',
    `<main><template><i>${ACCESS_TOKEN}</i></template>`,
  ],
  [
    'has an access token in an open shadow root',
    'no-access-token',
    '<main>',
    `<main><div><template shadowrootmode="open"><i>${ACCESS_TOKEN}</i></template></div>`,
  ],
  ['has a test key on a public host', 'live-key', LIVE_KEY, TEST_KEY],
  ['calls its key a test key on a public host', 'live-key', '<mp-card-form ', '<mp-card-form test '],
  [
    'stops the device script by its policy',
    'device-fingerprint',
    '<head>',
    policy("script-src 'self' https://sdk.mercadopago.com"),
  ],
  [
    'has a nonce in its policy that it does not give to the form',
    'device-fingerprint',
    '<head>',
    policy("default-src 'self'; script-src-elem 'self' 'nonce-shop' 'unsafe-inline'"),
  ],
  [
    'stops the device script by Trusted Types',
    'device-fingerprint',
    '<head>',
    policy("require-trusted-types-for 'script'; trusted-types mercadopago-elements lit-html"),
  ],
  ['is served over http', 'https', '', '', 'http://tienda.example.com.ar/checkout'],
  ['sends the form over http', 'https', '"/pagar"', '"http://tienda.example.com.ar/pagar"'],
  [
    'has a button that sends the form over http',
    'https',
    '<button>',
    '<button formaction="http://tienda.example.com.ar/pagar">',
  ],
  ['loads a script over http', 'https', '</head>', '<script src="http://cdn.example.com/shop.js"></script></head>'],
  [
    'does not tell the result',
    'result-communicated',
    /<mp-payment-status[^]*<\/mp-payment-status>/.exec(elementsShop)![0],
    '',
  ],
  ['shows the code of a rejection', 'result-communicated', '<main>', '<main><p>cc_rejected_bad_filled_date</p>'],
  ['does not say what the statement will show', 'statement-descriptor', ' statement-descriptor="TIENDA"', ''],
  ['does not make promotions known', 'promotions', /<a id="promotions".*/.exec(elementsShop)![0], ''],
  ['does not say what financing costs', 'financing-cost', /<a id="costs".*/.exec(elementsShop)![0], ''],
  ['shows instalments without CFT', 'financing-cost', '<main>', '<main><p>12 cuotas sin interés de $ 1.000</p>'],
  ['has no terms', 'terms', /<a id="terms".*/.exec(elementsShop)![0], ''],
  ['has terms that lead nowhere', 'terms', '"/terminos"', '"#"'],
  [
    "has Mercado Pago's terms in place of its own",
    'terms',
    '"/terminos"',
    '"https://www.mercadopago.com.ar/ayuda/terminos-y-politicas_194"',
  ],
  [
    'has a hidden input for the card number',
    'no-card-on-server',
    '<button>',
    '<input type="hidden" name="card_number"><button>',
  ],
  ['has a card number in its address', 'no-card-on-server', '', '', `${ADDRESS}?cardNumber=${CARD}`],
  [
    'uses sandbox_init_point',
    'no-sandbox-init-point',
    '</head>',
    '<script>location = preference.sandbox_init_point</script></head>',
  ],
];

/** One thing changed in the page with its own inputs. */
const withOwnInputs: Edit[] = [
  ['hosts mercadopago.js itself', 'sdk-official', V2, '/static/js/v2'],
  ['bundles nothing and loads nothing', 'sdk-official', `<script src="${V2}"></script>`, ''],
  ['has a second mercadopago.js', 'sdk-unchanged', '</head>', '<script src="/vendor/mercadopago.js"></script></head>'],
  [
    'replaces a method of the SDK',
    'sdk-unchanged',
    '</head>',
    '<script>Mercadopago.createToken = mine</script></head>',
  ],
  ['replaces the global of the SDK', 'sdk-unchanged', '</head>', '<script>window.MercadoPago = Mine;</script></head>'],
  ['pins the SDK to a hash', 'sdk-unchanged', `<script src="${V2}"`, `<script src="${V2}" integrity="sha384-abc"`],
  ['gives the number a name', 'no-name', 'data-checkout="cardNumber"', 'data-checkout="cardNumber" name="number"'],
  [
    'gives the holder a name',
    'no-name',
    'data-checkout="cardholderName"',
    'data-checkout="cardholderName" name="holder"',
  ],
  [
    'gives an unmarked code a name',
    'no-name',
    'id="code" data-checkout="securityCode" autocomplete="cc-csc"',
    'name="payment[cvv]"',
  ],
  [
    'gives a number in an open shadow root a name',
    'no-name',
    '<main>',
    '<main><div><template shadowrootmode="open"><input data-checkout="cardNumber" name="n"></template></div>',
  ],
  ['has a test key in a script', 'live-key', LIVE_KEY, TEST_KEY],
  ['sets CFT smaller than 2.25 times TEA', 'financing-cost', '36px', '35px'],
  ['sets CFT in the colour of TEA', 'financing-cost', '#006', '#000'],
  ['sets CFT in another typeface', 'financing-cost', '36px;', '36px; font-family: monospace;'],
  ['shows TEA alone', 'financing-cost', 'CFT: 120,50%', ''],
  ['switches the device fingerprint off', 'device-fingerprint', "6666')", "6666', {advancedFraudPrevention: false})"],
  [
    'has a device script that does not know the checkout',
    'device-fingerprint',
    '<script>const mp = new MercadoPago(',
    `<script src="https://www.mercadopago.com/v2/security.js"></script><script>const mp = new MercadoPago('${LIVE_KEY}', {advancedFraudPrevention: !1}, `,
  ],
  ['does not ask for the document', 'buyer-document', '<input id="document" data-checkout="docNumber">', ''],
];

const failing = async (source: string, address: string): Promise<RowId[]> => {
  const findings = await checkGoLive(await openPage(source), { url: address });
  return findings.filter(({ result }) => result === 'fail').map(({ id }) => id);
};

for (const [shop, edits] of [[elementsShop, withElements] as const, [ownInputsShop, withOwnInputs] as const]) {
  for (const [fault, row, from, to, address = ADDRESS] of edits) {
    it(`a page that ${fault} fails ${row} alone`, async () => {
      expect(shop).to.include(from);
      expect(
        await failing(
          shop.replace(from, () => to),
          address,
        ),
      ).to.deep.equal([row]);
    });
  }
}
