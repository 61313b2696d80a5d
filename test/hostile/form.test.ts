import { expect, oneEvent } from '@open-wc/testing';
import type { MpError } from '../../src/entries/index.js';
import { ANSWERS, type Method } from '../helpers/puppet.js';
import { Shop } from '../helpers/shop.js';
import { until } from '../helpers/clock.js';

const MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';

/** Changes every text of an answer. */
const spoil = (answer: unknown, name: string, text: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === name ? text : value)));

const [method] = (ANSWERS.getPaymentMethods as { results: object[] }).results;
const [offer] = ANSWERS.getInstallments as object[];
const many = (count: number, entry: (at: number) => object): object[] =>
  Array.from({ length: count }, (_, at) => entry(at));

const ANSWERS_OF_AN_ENEMY: [what: string, method: Method, answer: unknown][] = [
  ['no object', 'getPaymentMethods', 7],
  ['null', 'getPaymentMethods', null],
  ['no list', 'getPaymentMethods', { results: { length: 3 } }],
  ['entries that are none', 'getPaymentMethods', { results: [null, 1, 'visa', [], {}] }],
  ['markup as names', 'getPaymentMethods', spoil(ANSWERS.getPaymentMethods, 'name', MARKUP)],
  ['markup as ids', 'getPaymentMethods', spoil(ANSWERS.getPaymentMethods, 'id', MARKUP)],
  [
    'a script as picture',
    'getPaymentMethods',
    { results: [{ ...method, secure_thumbnail: 'javascript:window.hurt=1' }] },
  ],
  ['names of the prototype', 'getPaymentMethods', { results: [{ ...method, id: '__proto__', name: 'constructor' }] }],
  ['a pattern that is none', 'getPaymentMethods', spoil(ANSWERS.getPaymentMethods, 'pattern', '(((')],
  ['a pattern without end', 'getPaymentMethods', spoil(ANSWERS.getPaymentMethods, 'pattern', '^(\\d+)+$|^(a|a)*b')],
  ['numbers as text', 'getPaymentMethods', spoil(ANSWERS.getPaymentMethods, 'length', '16')],
  ['ten thousand methods', 'getPaymentMethods', { results: many(10_000, (at) => ({ ...method, id: `m${at}` })) }],
  ['markup as banks', 'getIssuers', many(3, (at) => ({ id: at + 1, name: MARKUP }))],
  ['no banks', 'getIssuers', { 0: null }],
  ['five thousand banks', 'getIssuers', many(5000, (at) => ({ id: at + 1, name: `Banco ${at}` }))],
  ['amounts as text', 'getInstallments', spoil(ANSWERS.getInstallments, 'total_amount', '1000')],
  ['no amounts', 'getInstallments', spoil(ANSWERS.getInstallments, 'total_amount', null)],
  ['markup as labels', 'getInstallments', spoil(ANSWERS.getInstallments, 'labels', [MARKUP, `CFT_${MARKUP}`])],
  ['plans of nothing', 'getInstallments', [{ ...offer, payer_costs: 'none' }]],
  ['a number without end', 'getInstallments', spoil(ANSWERS.getInstallments, 'installments', 1e308)],
  [
    'markup as documents',
    'getIdentificationTypes',
    [{ id: MARKUP, name: MARKUP, type: 'number', min_length: 1, max_length: 20 }],
  ],
  ['documents without a length', 'getIdentificationTypes', [{ id: 'DNI' }]],
  ['a token that is none', 'createCardToken', { id: { id: 1 } }],
  ['a token full of markup', 'createCardToken', { id: MARKUP }],
];

const shops: Shop[] = [];
afterEach(() => {
  for (const shop of shops.splice(0)) shop.close();
});

async function open(answers: Partial<Record<Method, unknown>> = {}, prepare?: (shop: Shop) => void): Promise<Shop> {
  const shop = new Shop();
  shops.push(shop);
  Object.assign(shop.puppet.answers, answers);
  prepare?.(shop);
  if (!shop.form.matches(':state(ready)')) await oneEvent(shop.form, 'mp-ready');
  return shop;
}

/** How an attempt to pay ends. */
async function outcome({ form }: Shop): Promise<string> {
  return form.tokenize().then(
    ({ token }) => `token ${typeof token}`,
    ({ name, code }: MpError) => `${name} ${code}`,
  );
}

function seesSense({ root }: Shop): void {
  expect(root.textContent).to.not.match(/undefined|\bnull\b|NaN|\[object|Infinity/);
  expect(root.querySelectorAll('script, img:not([part=brand])')).to.have.lengthOf(0);
  expect((window as { hurt?: number }).hurt).to.equal(undefined);
}

for (const [what, name, answer] of ANSWERS_OF_AN_ENEMY) {
  it(`stays sensible when ${name} answers with ${what}`, async () => {
    const shop = await open({ [name]: answer });
    shop.fill();
    await shop.form.updateComplete;
    await until(() => !shop.form.matches(':state(busy)'));
    shop.chooseIssuer();
    expect(await outcome(shop)).to.match(/^(token string|MpError [a-z-]+)$/);
    await shop.form.updateComplete;
    seesSense(shop);
    expect(shop.lost).to.deep.equal([]);
  });
}

const ATTRIBUTES: [name: string, value: string][] = [
  ['locale', MARKUP],
  ['locale', '__proto__'],
  ['amount', '1e999'],
  ['amount', '٣٤٥'],
  ['amount', '-1'],
  ['max-installments', 'many'],
  ['max-installments', '-3'],
  ['payment-types', '__proto__ constructor'],
  ['sdk', '../../evil'],
  ['csp-nonce', '"><script>'],
];

for (const [name, value] of ATTRIBUTES) {
  it(`stays sensible with ${name}="${value}"`, async () => {
    const shop = await open({}, ({ form }) => form.setAttribute(name, value));
    shop.fill();
    shop.chooseIssuer();
    expect(await outcome(shop)).to.match(/^(token string|MpError [a-z-]+)$/);
    seesSense(shop);
  });
}

const TEXTS: [what: string, text: string, shown: string][] = [
  [
    'right-to-left marks and zero-width characters',
    '\u202e4509\u200b9535\u200f6623\ufeff3704\u2066',
    '4509 9535 6623 3704',
  ],
  ['digits of another script', '٤٥٠٩٩٥٣٥٦٦٢٣٣٧٠٤', '4509 9535 6623 3704'],
  ['mathematical digits', '𝟒𝟓𝟎𝟗𝟗𝟓𝟑𝟓𝟔𝟔𝟐𝟑𝟑𝟕𝟎𝟒', '4509 9535 6623 3704'],
  ['markup', MARKUP, '1 1'.slice(0, 0)],
];

for (const [what, text, shown] of TEXTS) {
  it(`makes of a number with ${what} what it means`, async () => {
    const shop = await open();
    shop.type('cardNumber', text);
    await shop.form.updateComplete;
    if (shown !== '') expect(shop.input('cardNumber')!.value).to.equal(shown);
    seesSense(shop);
  });
}

it('takes every decimal digit of Unicode for what it is worth', async () => {
  const shop = await open();
  const digits = Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && /^\p{Nd}$/u.test(String.fromCodePoint(code)))
    .map((code) => String.fromCodePoint(code));
  expect(digits.length % 10).to.equal(0);
  shop.type('cardNumber', digits.join(''));
  expect(shop.input('cardNumber')!.value.replaceAll(' ', '')).to.equal('0123456789'.repeat(digits.length / 10));
});

for (const [what, unit] of [
  ['digits', '4509953566'],
  ['letters', 'abcdefghij'],
] as const) {
  for (const field of ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'] as const) {
    it(`cuts a paste of 10 MB of ${what} into ${field} before the browser lays it out`, async () => {
      const shop = await open();
      shop.fill();
      shop.type(field, unit.repeat(1_000_000));
      expect(shop.input(field)!.value.length).to.be.at.most(10_000);
      await shop.form.updateComplete;
      shop.fill();
      await until(() => shop.root.querySelector('#cardIssuerId'));
      shop.chooseIssuer();
      expect(await outcome(shop)).to.equal('token string');
    });
  }
}

for (const year of [1970, 2001, 2095]) {
  it(`explains the problem, and never hangs, when the clock is in ${year}`, async () => {
    const { Date: now } = window;
    window.Date = class extends now {
      constructor() {
        super(year, 0, 1);
      }
    } as DateConstructor;
    try {
      const shop = await open();
      shop.fill();
      shop.chooseIssuer();
      expect(await outcome(shop)).to.match(/^(token string|MpError invalid-card-data)$/);
      seesSense(shop);
    } finally {
      window.Date = now;
    }
  });
}
