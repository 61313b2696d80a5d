import { expect, fixture, html } from '@open-wc/testing';
import { checkGoLive, type Finding, type GoLiveOptions, type RowId } from '../../src/entries/go-live.js';
import { openPage } from './open-page.js';
import { ADDRESS, elementsShop, LIVE_KEY, ownInputsShop, V1, V2 } from './shops.js';

const ids = (findings: readonly Finding[], result: Finding['result']): RowId[] =>
  findings.filter((finding) => finding.result === result).map(({ id }) => id);

const check = async (source: string, options: GoLiveOptions = { url: ADDRESS }): Promise<Finding[]> =>
  checkGoLive(await openPage(source), options);

/** Rows that only the server, the dashboard or a person can answer. */
const ELSEWHERE: RowId[] = [
  'official-images',
  'refunds',
  'credentials-activated',
  'buyer-data',
  'webhooks',
  'idempotency-key',
  'external-reference',
  'current-server-sdk',
  'status-on-server',
  'no-sandbox-init-point',
  'reconciliation',
];

it('passes every row that a page can answer, with our elements', async () => {
  const findings = await check(elementsShop);
  expect(ids(findings, 'fail')).to.deep.equal([]);
  expect(ids(findings, 'unknown')).to.deep.equal(ELSEWHERE);
});

for (const [version, source] of [
  ['v2', ownInputsShop],
  ['v1', ownInputsShop.replace(V2, V1)],
] as const) {
  it(`passes with ${version} and the shop's own inputs, but for what its scripts do with them`, async () => {
    const findings = await check(source);
    expect(ids(findings, 'fail')).to.deep.equal([]);
    expect(ids(findings, 'unknown')).to.deep.equal(['no-card-on-server', ...ELSEWHERE]);
  });
}

it("passes with mercadopago.js's own fields in frames", async () => {
  const fields = '<div id="cardNumber"><iframe name="cardNumber" title="number"></iframe></div>';
  const own = /<input id="number"[^]*?<select[^]*?<\/select>/.exec(ownInputsShop)![0];
  const findings = await check(ownInputsShop.replace(own, fields));
  expect(ids(findings, 'fail')).to.deep.equal([]);
  expect(ids(findings, 'pass')).to.include.members(['sdk-official', 'no-name', 'no-card-on-server', 'buyer-document']);
});

it('passes with <mp-promotions> in place of links, and with a banner of Mercado Pago', async () => {
  const links = /<a id="promotions"[^]*?(?=<a id="terms")/.exec(elementsShop)![0];
  const withElement = await check(
    elementsShop.replace(links, `<mp-promotions public-key="${LIVE_KEY}"></mp-promotions>`),
  );
  expect(ids(withElement, 'pass')).to.include.members(['promotions', 'financing-cost']);
  const banner = '<img src="https://imgmp.mlstatic.com/org-img/banners/ar/medios/468X60.jpg" alt="">';
  const withBanner = await check(elementsShop.replace(links, banner));
  expect(ids(withBanner, 'pass')).to.include('promotions');
  expect(ids(withBanner, 'fail')).to.deep.equal(['financing-cost']);
});

it('gives every row once, in list order, each with texts', async () => {
  const findings = await check(elementsShop);
  expect(findings).to.have.length(25);
  expect(new Set(findings.map(({ id }) => id)).size).to.equal(25);
  expect(findings.map(({ id }) => id).indexOf('live-key')).to.equal(14);
  for (const { message, help } of findings) {
    expect(message).to.match(/\.$/).and.not.include('{');
    expect(help).to.match(/\.$/);
    expect(message + help).to.not.match(/\bapproved by\b|certified|complies/i);
  }
});

it('finds nothing on a page without a card', async () => {
  const findings = await check('<!doctype html><p>Hola</p>');
  expect(ids(findings, 'fail')).to.deep.equal([]);
  expect(ids(findings, 'pass')).to.deep.equal(['https', 'no-access-token']);
});

it('finds the result on another page of the shop', async () => {
  const result = /<mp-payment-status[^]*<\/mp-payment-status>/.exec(elementsShop)![0];
  const pages = [await openPage(`<!doctype html>${result}`)];
  expect(ids(await check(elementsShop.replace(result, ''), { url: ADDRESS, pages }), 'fail')).to.deep.equal([]);
});

it('reads what frameworks set as properties', async () => {
  const shop = await openPage(elementsShop.replace(` public-key="${LIVE_KEY}"`, ''));
  const noKey = await checkGoLive(shop, { url: ADDRESS });
  expect(ids(noKey, 'unknown')).to.include('live-key');
  Object.assign(shop.querySelector('mp-card-form')!, { publicKey: LIVE_KEY });
  expect(ids(await checkGoLive(shop, { url: ADDRESS }), 'pass')).to.include('live-key');
});

it('leaves documents out where Mercado Pago asks for none', async () => {
  const mexican = ownInputsShop.replace('es-AR', 'es-MX').replace(/<input id="document".*>/, '');
  expect(ids(await check(mexican, { url: 'https://tienda.example.com.mx/' }), 'pass')).to.include('buyer-document');
});

it('works on a document of a parser, where sizes cannot be measured', async () => {
  const shop = new DOMParser().parseFromString(ownInputsShop, 'text/html');
  const findings = await checkGoLive(shop, { url: ADDRESS });
  expect(ids(findings, 'fail')).to.deep.equal([]);
  expect(ids(findings, 'unknown')).to.include('financing-cost');
  expect(ids(await checkGoLive(shop), 'unknown')).to.include('https');
});

it('waits for a page that is still being parsed', async () => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="page" sandbox="allow-same-origin"></iframe>`);
  const page = frame.contentDocument!;
  page.open();
  page.write('<!doctype html>');
  const findings = checkGoLive(page, { url: ADDRESS });
  page.write(elementsShop);
  page.close();
  expect(ids(await findings, 'pass')).to.include('sdk-official');
});
