import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { useSandbox } from '../../src/entries/sandbox.js';
import '../../src/entries/promotions.js';
import type { MpPromotions } from '../../src/entries/promotions.js';
import { openSandbox } from '../helpers/sandbox.js';
import { until } from '../helpers/clock.js';

const DEALS = 'GET /v1/payment_methods/deals';

const { fetch: own } = window;
/** What the page has asked for promotions since the test began, each settled when all of its answer is there. */
let looked: Promise<unknown>[] = [];

beforeEach(() => {
  looked = [];
  window.fetch = (...request) => {
    const answer = own(...request);
    if (String(request[0]).includes('/deals')) {
      const whole = answer.then((response) => response.clone().text());
      looked.push(whole.catch(() => 'no answer'));
    }
    return answer;
  };
});
afterEach(() => {
  window.fetch = own;
});

/** All look-ups have ended, one way or the other, and the element has shown what came of them. */
async function settled(el: MpPromotions): Promise<void> {
  await Promise.all(looked);
  await nextFrame();
  await el.updateComplete;
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const read = (el: MpPromotions): string => textOf(el.renderRoot.querySelector('section'));
const banks = (el: MpPromotions): string[] => [...el.renderRoot.querySelectorAll('li')].map(textOf);
const links = (el: MpPromotions): string[] =>
  [...el.renderRoot.querySelectorAll('a')].map(({ href }) => new URL(href).pathname);

const isHidden = (el: MpPromotions): boolean => getComputedStyle(el).display === 'none';
const isShown = (el: MpPromotions): Promise<void> => until(() => !isHidden(el));

const promotions = (publicKey: string, locale = 'es-AR', amount = ''): Promise<MpPromotions> =>
  fixture(html`<mp-promotions public-key=${publicKey} locale=${locale} amount=${amount}></mp-promotions>`);

const byHand = (list: MpPromotions['promotions'], locale = 'es-AR'): Promise<MpPromotions> =>
  fixture(html`<mp-promotions locale=${locale} .promotions=${list}></mp-promotions>`);

it('shows the 23 promotions of Argentina with plan, cards, last day and conditions, the longest plan first', async () => {
  const { publicKey } = await openSandbox();
  const el = await promotions(publicKey);
  expect(isHidden(el)).to.equal(true);
  await isShown(el);
  expect(banks(el)).to.have.lengthOf(23);
  expect(banks(el)[0]).to.match(
    /^Mercado Pago \+ Banco Patagonia Hasta 12 cuotas sin interés Mastercard Hasta el (28|29|30|31) de \p{Ll}+ de \d{4} Condiciones de /u,
  );
  expect(el.renderRoot.querySelectorAll('details')).to.have.lengthOf(23);
  expect(read(el)).to.include('TEA: 0,00%');
  expect(read(el)).to.include('ofrece Mercado Pago');
  expect(links(el)).to.deep.equal(['/promociones', '/ayuda/costos-financiacion_621']);
  expect(read(el)).to.not.match(/Días:|cuotas de \$/);
});

it('shows what each payment would be for an amount, with its rates, the CFT 2.25 times as large', async () => {
  const { publicKey } = await openSandbox();
  const el = await promotions(publicKey, 'es-AR', '1250.50');
  await isShown(el);
  expect(banks(el)[0]).to.include(
    '12 cuotas de $ 104,21. Precio al contado y total financiado: $ 1.250,50. TNA 0,00% TEA 0,00% CFT 0,00%',
  );
  const sizes = [...el.renderRoot.querySelector('.rates')!.children].map((rate) =>
    parseFloat(getComputedStyle(rate).fontSize),
  );
  expect(sizes[2]! / sizes[1]!).to.be.closeTo(2.25, 0.01);
});

it('says weekdays, and no price, where the conditions say so', async () => {
  const el = await byHand([
    { issuer: { name: 'Macro' }, max_installments: 6, legals: 'Válida los martes y jueves. CFT: 12,00%.' },
  ]);
  el.amount = '100';
  await el.updateComplete;
  expect(banks(el)).to.deep.equal([
    'Macro Hasta 6 cuotas Días: martes y jueves Condiciones de Macro Válida los martes y jueves. CFT: 12,00%.',
  ]);
});

it('shows the given list, and makes no request', async () => {
  const sandbox = await openSandbox();
  const el = await fixture<MpPromotions>(html`
    <mp-promotions
      public-key=${sandbox.publicKey}
      locale="en-US"
      .promotions=${[{ issuer: { name: 'Macro' }, max_installments: 6 }]}
    ></mp-promotions>
  `);
  expect(banks(el)).to.deep.equal(['Macro Up to 6 installments']);
  expect(links(el)).to.deep.equal([]);
  expect(await sandbox.asked()).to.deep.equal([]);
});

it('links to what financing costs where the account has no promotions', async () => {
  const { publicKey } = await openSandbox({ site: 'MLM' });
  const el = await promotions(publicKey, 'es-MX');
  await isShown(el);
  expect(banks(el)).to.deep.equal([]);
  expect(read(el)).to.equal(
    'Financiamiento El financiamiento lo ofrece Mercado Pago. Ver los costos de financiamiento',
  );
});

for (const [locale, plans, financing] of [
  ['es-AR', 'cuotas', 'Ver los costos de financiación'],
  ['es-CL', 'cuotas', 'Ver los costos de financiamiento'],
  ['es-CO', 'cuotas', 'Ver los costos de financiación'],
  ['es-MX', 'mensualidades', 'Ver los costos de financiamiento'],
  ['es-PE', 'cuotas', 'Ver los costos de financiamiento'],
  ['es-UY', 'cuotas', 'Ver los costos de financiación'],
] as const) {
  it(`names plans and financing as ${locale} does`, async () => {
    const el = await byHand([{ issuer: { name: 'Banco' }, max_installments: 6 }], locale);
    expect(banks(el)).to.deep.equal([`Banco Hasta 6 ${plans}`]);
    expect(read(el)).to.include(financing);
  });
}

it('takes 404 for an account without promotions', async () => {
  const { publicKey } = await openSandbox({ faults: [{ endpoint: DEALS, kind: 'status', status: 404 }] });
  const el = await promotions(publicKey);
  await isShown(el);
  expect(banks(el)).to.deep.equal([]);
  expect(links(el)).to.have.lengthOf(2);
});

/** What `console.warn` was told while the element looked up its promotions. */
async function warnings(publicKey: string): Promise<{ el: MpPromotions; told: string[] }> {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => told.push(words.join(' '));
  try {
    const el = await promotions(publicKey);
    await settled(el);
    return { el, told };
  } finally {
    console.warn = warn;
  }
}

const unknownKey = (status: number) => ({
  message: 'invalid public_key',
  error: 'not_found',
  status,
  cause: [{ code: '1001', description: 'public_key not found' }],
});

for (const status of [400, 401, 404]) {
  it(`says in a developer's console that the key is unknown: ${status}`, async () => {
    const body = unknownKey(status);
    const { publicKey } = await openSandbox({ faults: [{ endpoint: DEALS, kind: 'status', status, body }] });
    const { el, told } = await warnings(publicKey);
    expect(told.join()).to.include('<mp-promotions>: Mercado Pago does not know this public key');
    expect(isHidden(el)).to.equal(true);
  });
}

for (const [status, kind, words] of [
  [403, 'status', 'does not know this public key'],
  [429, 'status', 'too many requests'],
  [500, 'status', 'server error'],
  [503, 'empty', 'server error'],
  [400, 'html', 'server error'],
  [400, 'status', 'server error'],
] as const) {
  it(`says what ${status} (${kind}) means`, async () => {
    const { publicKey } = await openSandbox({ faults: [{ endpoint: DEALS, kind, status }] });
    const { told } = await warnings(publicKey);
    expect(told.join()).to.include(words);
  });
}

it('takes a 404 without a body for an account without promotions', async () => {
  const { publicKey } = await openSandbox({ faults: [{ endpoint: DEALS, kind: 'html', status: 404 }] });
  const { el, told } = await warnings(publicKey);
  await isShown(el);
  expect(told).to.deep.equal([]);
  expect(banks(el)).to.deep.equal([]);
});

it('hides where there is nothing to say: no promotions, and no page that is known', async () => {
  const sandbox = await openSandbox({ site: 'MLB' });
  const el = await promotions(sandbox.publicKey, 'pt-BR');
  await until(async () => (await sandbox.asked()).includes(DEALS));
  await el.updateComplete;
  expect(isHidden(el)).to.equal(true);
});

for (const kind of ['status', 'html', 'empty', 'broken-json', 'drop'] as const) {
  it(`hides when the look-up fails: ${kind}`, async () => {
    const sandbox = await openSandbox({ faults: [{ endpoint: DEALS, kind }] });
    const el = await promotions(sandbox.publicKey);
    await settled(el);
    expect(await sandbox.asked()).to.deep.equal([DEALS]);
    expect(isHidden(el)).to.equal(true);
    expect(read(el)).to.equal('');
  });
}

for (const key of ['', 'TEST-1234567890123456-010203-0123456789abcdef0123456789abcdef-123456789', 'TEST-wrong key']) {
  it(`asks nothing and hides with "${key.slice(0, 20)}" for a key`, async () => {
    const sandbox = await openSandbox();
    const el = await promotions(key);
    expect(isHidden(el)).to.equal(true);
    expect(looked).to.have.lengthOf(0);
    expect(await sandbox.asked()).to.deep.equal([]);
  });
}

it('asks again with another key, and shows only what that one has', async () => {
  const mexico = await openSandbox({ site: 'MLM' });
  const argentina = await openSandbox();
  const late = await argentina.hold(DEALS);
  const el = await promotions(argentina.publicKey);
  await until(late.isTaken);
  useSandbox(mexico.url);
  el.publicKey = mexico.publicKey;
  await isShown(el);
  await late.release();
  await settled(el);
  expect(looked).to.have.lengthOf(2);
  expect(banks(el)).to.deep.equal([]);
});

it('keeps what it knows when it is moved, and asks again when it was moved while asking', async () => {
  const sandbox = await openSandbox();
  const el = await promotions(sandbox.publicKey);
  el.remove();
  document.body.append(el);
  await isShown(el);
  const asked = (await sandbox.asked()).length;
  el.remove();
  document.body.append(el);
  await el.updateComplete;
  expect(banks(el)).to.have.lengthOf(23);
  expect(await sandbox.asked()).to.have.lengthOf(asked);
  el.remove();
});

for (const [locale, site] of [
  ['es-AR', 'MLA'],
  ['es-CL', 'MLC'],
] as const) {
  it(`is accessible in ${locale}, folded and unfolded`, async () => {
    const { publicKey } = await openSandbox({ site });
    const el = await promotions(publicKey, locale, '100');
    await isShown(el);
    el.renderRoot.querySelector('details')?.setAttribute('open', '');
    await expect(el).to.be.accessible();
  });
}
