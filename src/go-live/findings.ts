import { elsewhere } from './findings-elsewhere.js';

export interface Words {
  /** `{places}` is replaced by where it was found. */
  message: string;
  help: string;
}

const NOTHING = 'Nothing to do.';

const seen = {
  'no-card': {
    message: 'No card is typed on this page.',
    help: 'Check the page that has the card form.',
  },
  'sdk-copied': {
    message: 'mercadopago.js does not come from Mercado Pago: {places}.',
    help: 'Write <script src="https://sdk.mercadopago.com/js/v2"></script>, or use <mp-card-form>, which loads it itself.',
  },
  'sdk-stand-in': {
    message: 'The sandbox stands in for mercadopago.js: {places}.',
    help: 'Fine for development. Check again without useSandbox().',
  },
  'sdk-stand-in-public': {
    message: 'The sandbox stands in for mercadopago.js on a public page: {places}.',
    help: 'Remove useSandbox() from the production build.',
  },
  'sdk-hosted': {
    message: 'mercadopago.js comes from Mercado Pago.',
    help: NOTHING,
  },
  'sdk-bundled': {
    message: "mercadopago.js is here, but it was not loaded from Mercado Pago's host: it was bundled or copied.",
    help: 'Remove it from the bundle and write <script src="https://sdk.mercadopago.com/js/v2"></script>.',
  },
  'sdk-not-run': {
    message: 'A saved page does not show which scripts its scripts load.',
    help: 'Check the page in a browser.',
  },
  'sdk-missing': {
    message: 'A card is typed without mercadopago.js: {places}.',
    help: 'Write <script src="https://sdk.mercadopago.com/js/v2"></script>, or use <mp-card-form>. If it is loaded later, check again then.',
  },
  'sdk-in-form': {
    message: '<mp-card-form> loads mercadopago.js from Mercado Pago, into its own document.',
    help: NOTHING,
  },
  'sdk-overridden': {
    message: 'A script replaces mercadopago.js, or a part of it: {places}.',
    help: 'Remove the assignment; call mercadopago.js unchanged.',
  },
  'sdk-second-copy': {
    message: "There is a second mercadopago.js besides Mercado Pago's: {places}.",
    help: 'Remove the copy.',
  },
  'sdk-pinned': {
    message: 'mercadopago.js has an integrity hash: {places}.',
    help: 'Remove integrity: Mercado Pago updates the file at the same address, and the browser will then block it.',
  },
  'sdk-unknown-version': {
    message: 'Mercadopago.version is not a version Mercado Pago is known to have served (1.4 to 1.6).',
    help: 'Load https://secure.mlstatic.com/sdk/javascript/v1/mercadopago.js and nothing that replaces it.',
  },
  'sdk-untouched': {
    message: 'No change to mercadopago.js was found. External scripts were not read.',
    help: NOTHING,
  },
  'sdk-not-seen': {
    message: "Mercado Pago's mercadopago.js was not seen on this page.",
    help: 'Check again after it has loaded.',
  },
  'device-script': {
    message: "Mercado Pago's script takes the device fingerprint: {places}.",
    help: 'Send MP_DEVICE_SESSION_ID to your server, and from there with the payment as the header X-meli-session-id.',
  },
  'device-off': {
    message: 'The device fingerprint is switched off: {places}.',
    help: 'Remove advancedFraudPrevention: false. With the fingerprint more payments are approved.',
  },
  'device-view': {
    message: 'The script for the device fingerprint does not know that this is the checkout: {places}.',
    help: 'Write view="checkout" on it.',
  },
  'device-blocked-script': {
    message:
      "The page's Content-Security-Policy blocks the device script of mercadopago.js, an inline script: {places}.",
    help: "Add 'nonce-{random}' to script-src, with a new value in each response of your server, and write that value into csp-nonce of <mp-card-form>.",
  },
  'device-blocked-frame': {
    message: "The page's Content-Security-Policy blocks the device frame of mercadopago.js v1: {places}.",
    help: 'Add to the policy: frame-src https://mldp.mercadopago.com',
  },
  'device-blocked-types': {
    message: 'Trusted Types block the device script of mercadopago.js, which does not support them: {places}.',
    help: 'Add the name default to the policy: trusted-types mercadopago-elements lit-html default',
  },
  'device-by-sdk': {
    message: 'mercadopago.js takes the device fingerprint itself.',
    help: 'Send device_id from the form post with the payment, as the header X-meli-session-id.',
  },
  'card-named': {
    message: 'Card inputs have a name, so the browser sends them to the shop with the form: {places}.',
    help: 'Remove the name attribute; data-checkout is enough for mercadopago.js.',
  },
  'card-nameless': {
    message: 'No card input has a name.',
    help: NOTHING,
  },
  'card-kept': {
    message: 'A card number was stored or sent: {places}.',
    help: 'Remove the code that puts it there. Only the card token may leave the form.',
  },
  'card-copied': {
    message: 'Hidden inputs are named like copies of card data: {places}.',
    help: 'Remove them; send only the token.',
  },
  'card-watch': {
    message:
      "Scripts of this page can read the card inputs: {places}. No card data was found in the page's address, requests or storage.",
    help: 'Pay once with a test card and search the network panel for its number: only api.mercadopago.com may receive it.',
  },
  'card-inside': {
    message: "The card is typed where the page's scripts and forms cannot reach it.",
    help: NOTHING,
  },
  'document-asked': {
    message: "The page asks for the buyer's document.",
    help: NOTHING,
  },
  'document-by-form': {
    message: "<mp-card-form> asks for the buyer's document where Mercado Pago requires it.",
    help: NOTHING,
  },
  'document-not-needed': {
    message: 'Mercado Pago does not ask for a document in Mexico.',
    help: NOTHING,
  },
  'document-missing': {
    message: "The card form does not ask for the buyer's document.",
    help: 'Add <select data-checkout="docType"> and <input data-checkout="docNumber">, filled by getIdentificationTypes().',
  },
  'document-unseen': {
    message: "Whether the buyer's document is needed depends on the country and the payment method.",
    help: 'Ask for it if additional_info_needed of the payment method contains cardholder_identification_number.',
  },
  'access-token': {
    message: "An access token is in the page: {places}. Anyone who has it can move the account's money.",
    help: "Remove it, renew it now in Mercado Pago's dashboard, and use it on the server only. The page needs the public key.",
  },
  'access-token-none': {
    message:
      'No access token in the HTML, its inline scripts, the storage or request addresses. External scripts and responses were not read.',
    help: 'Search your build and your repository for APP_USR- and TEST- too.',
  },
  'test-key': {
    message: 'A test key on a public page: {places}.',
    help: 'Write the public key of your production credentials, and remove the attribute test.',
  },
  'test-key-local': {
    message: 'A test key: {places}.',
    help: 'Fine for development. On the public shop write the production key, without the attribute test, and check there.',
  },
  'live-key': {
    message:
      "No key here is marked as a test key, neither by TEST- nor by the attribute test. Today's test keys look like live ones.",
    help: 'To be sure, look at live_mode in the answer of POST /v1/card_tokens: true is live.',
  },
  'no-key': {
    message: 'No public key was seen in the page.',
    help: 'Look at live_mode in the answer of POST /v1/card_tokens: true is live.',
  },
  'sandbox-init-point': {
    message: 'sandbox_init_point is used: {places}.',
    help: 'Use init_point; make test purchases with test users.',
  },
  'sandbox-init-point-none': {
    message: 'No sandbox_init_point in the page. Search the server too.',
    help: 'Search the server for sandbox_init_point and use init_point.',
  },
  'https-target': {
    message: 'The form with the card posts to plain http: {places}.',
    help: 'Write https:// in action and formaction.',
  },
  'https-page': {
    message: 'The page is served over plain http.',
    help: 'Serve it over https and redirect http there.',
  },
  'https-local': {
    message: 'This computer or network serves the page over plain http.',
    help: 'Fine for development. Check the public shop.',
  },
  'https-mixed': {
    message: 'The page loads content over plain http: {places}.',
    help: 'Write https:// in these addresses.',
  },
  'https-no-address': {
    message: 'The document has no address.',
    help: "Check it where it is served, or give its address: checkGoLive(document, {url: 'https://…'}).",
  },
  https: {
    message: 'The page, its form and everything it loads use https.',
    help: NOTHING,
  },
  'result-raw': {
    message: "The buyer is shown codes of Mercado Pago's API: {places}.",
    help: 'Write <mp-payment-status status="…" status-detail="…">: it has words for each code.',
  },
  'result-element': {
    message: '<mp-payment-status> shows the buyer the result of the payment.',
    help: 'Try it with the test names APRO, CONT, OTHE, CALL, FUND, SECU, EXPI and FORM.',
  },
  'result-own': {
    message: 'The shop may show the result itself: {places}.',
    help: 'Pay as APRO, CONT, OTHE, CALL, FUND, SECU, EXPI and FORM: each must say what to do next; SECU, EXPI and FORM also which field to correct.',
  },
  'result-nowhere': {
    message: 'Nothing on this page shows the buyer the result of a payment.',
    help: 'Write <mp-payment-status for="(id of the card form)">. If another page shows it, pass that one too: checkGoLive(document, {pages: [resultPage]}).',
  },
  'statement-missing': {
    message: 'An approved payment does not say what the card statement will show: {places}.',
    help: 'Set statement_descriptor in the payment and write it in statement-descriptor.',
  },
  'statement-shown': {
    message: 'An approved payment says what the card statement will show.',
    help: 'Write it in the e-mail to the buyer too.',
  },
  'statement-unseen': {
    message: 'Only an approved payment shows the text on the card statement.',
    help: 'Pay as APRO and look for the statement_descriptor, on the page and in the e-mail. Set it in the payment: up to 22 characters.',
  },
  promotions: {
    message: 'The page shows promotions.',
    help: 'Say that they come from Mercado Pago.',
  },
  'promotions-missing': {
    message: "The page does not show Mercado Pago's promotions.",
    help: 'Write <mp-promotions public-key="…">, or link to the promotions page (Argentina: https://www.mercadopago.com.ar/promociones).',
  },
  'cost-proportion': {
    message: 'CFT next to TEA is not set as Argentina requires: {places}.',
    help: 'Write CFT at least 2.25 times as high as TEA, in the same typeface and a highlighted color.',
  },
  'cost-absent': {
    message: 'Installments are shown without their CFT: {places}.',
    help: 'Write CFT and TEA next to each plan, even if they are 0. They are in payer_costs[].labels of GET /v1/payment_methods/installments.',
  },
  'cost-alone': {
    message: 'CFT is shown without TEA: {places}.',
    help: 'Compare it with CFT in payer_costs[].labels. In Argentina, Resolution 4/2025 asks for this one figure, as CFTEA; E 51/2017, which may still apply, for TEA next to it, with CFT at least 2.25 times as high. Writing both complies with either.',
  },
  'cost-in-option': {
    message: 'CFT and TEA are only in options, where their size cannot be set: {places}.',
    help: 'Write those of the chosen plan below the list, CFT at least 2.25 times as high as TEA.',
  },
  'cost-unmeasured': {
    message: 'CFT and TEA are shown, but a document without a window has no sizes: {places}.',
    help: 'Check the page in a browser.',
  },
  'cost-shown': {
    message: 'CFT is next to TEA, in the size Argentina requires.',
    help: 'Compare the figures with payer_costs[].labels.',
  },
  'cost-linked': {
    message: 'The page links to the costs of financing.',
    help: 'In Argentina write CFT and TEA next to each plan you show yourself.',
  },
  'cost-missing': {
    message: 'Nothing shows the costs of financing.',
    help: 'Write <mp-promotions public-key="…">, or link to the costs (Argentina: https://www.mercadopago.com.ar/ayuda/costos-financiacion_621).',
  },
  terms: {
    message: 'There is a link to terms: {places}.',
    help: 'Read them: they must say that the shop is responsible for the data buyers enter.',
  },
  'terms-nowhere': {
    message: 'The link to the terms leads nowhere: {places}.',
    help: 'Write the address of your terms and conditions in href.',
  },
  'terms-missing': {
    message: "There is no link to the shop's own terms and conditions.",
    help: 'Write <a href="/terms">Términos y condiciones</a>; a link to those of Mercado Pago does not count.',
  },
} as const satisfies Record<string, Words>;

export const words: typeof seen & typeof elsewhere = { ...seen, ...elsewhere };

export type Code = keyof typeof words;
