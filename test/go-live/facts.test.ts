import { expect } from '@open-wc/testing';
import { checkGoLive, type Finding, type GoLiveOptions, type RowId } from '../../src/entries/go-live.js';
import { openPage } from './open-page.js';
import { ACCESS_TOKEN, ADDRESS, CARD, elementsShop, LIVE_KEY, ownInputsShop, TEST_KEY, V2 } from './shops.js';

const LOCAL = 'http://localhost:8000/checkout';

const find = (findings: readonly Finding[], row: RowId): Finding => findings.find(({ id }) => id === row)!;

const finding = async (row: RowId, source: string, options: GoLiveOptions = { url: ADDRESS }): Promise<Finding> =>
  find(await checkGoLive(await openPage(source), options), row);

it('says where a name is and gives the element', async () => {
  const shop = await openPage(ownInputsShop.replace('id="number"', 'id="number" name="pan"'));
  const { message, help, elements } = find(await checkGoLive(shop, { url: ADDRESS }), 'no-name');
  expect(message).to.include('<input id="number"> name="pan"');
  expect(help).to.include('Remove the name');
  expect(elements).to.deep.equal([shop.getElementById('number')]);
});

it('says how large CFT must be', async () => {
  const { message } = await finding('financing-cost', ownInputsShop.replace('36px', '20px'));
  expect(message).to.include('<b id="cft"> is 20px: write at least 36px');
});

it('reads CFT and TEA from a list, and past a TNA', async () => {
  const list = (size: number): string =>
    `<dl><dt>CFTEA</dt><dd style="font-size: ${size}px; color: #006">120,50 %</dd><dt>TNA</dt><dd>80%</dd><dt>TEA</dt><dd style="color: #000">95 %</dd></dl>`;
  const plan = /<p id="plan">[^]*?<\/p>/.exec(ownInputsShop)![0];
  expect((await finding('financing-cost', ownInputsShop.replace(plan, list(36)))).result).to.equal('pass');
  expect((await finding('financing-cost', ownInputsShop.replace(plan, list(20)))).result).to.equal('fail');
});

it('reads names and figures in the order of the page, however the text is cut', async () => {
  const plan = /<p id="plan">[^]*?<\/p>/.exec(ownInputsShop)![0];
  const mixed = `<p>CFT <b style="font-size: 50px; color: #006">120 %</b> TEA <i style="color: #000">95 %</i></p>`;
  expect((await finding('financing-cost', ownInputsShop.replace(plan, mixed))).message).to.include('size');
  const cut = '<p>12<!--?--> cuotas de <!--?-->$ <!--?-->1.000</p>';
  expect((await finding('financing-cost', ownInputsShop.replace(plan, cut))).message).to.include('without their CFT');
});

it('takes a CFTEA alone for what it is: it cannot tell whether that is enough', async () => {
  const plan = /<p id="plan">[^]*?<\/p>/.exec(ownInputsShop)![0];
  const alone = ownInputsShop.replace(plan, '<p>12 cuotas de $ 1.000. <b id="cft">CFTEA: 120,50%</b></p>');
  const noLink = alone.replace(/<a id="costs".*/, '');
  for (const shop of [alone, noLink]) {
    const { result, message, help, elements } = await finding('financing-cost', shop);
    expect(result).to.equal('unknown');
    expect(message).to.include('without TEA: <b id="cft">');
    expect(help).to.include('payer_costs[].labels').and.to.include('4/2025');
    expect(elements.map(({ id }) => id)).to.deep.equal(['cft']);
  }
});

it('sees the plan without TEA among others that have it', async () => {
  const more = ownInputsShop.replace(
    '<input type="hidden"',
    '<p>18 cuotas de $ 900. CFTEA: 150%</p><input type="hidden"',
  );
  expect((await finding('financing-cost', more)).result).to.equal('unknown');
});

it('asks for no TEA next to CFT outside of Argentina', async () => {
  const plan = /<p id="plan">[^]*?<\/p>/.exec(ownInputsShop)![0];
  const uruguay = ownInputsShop.replace('es-AR', 'es-UY').replace(plan, '<p>CFT: 12%</p>');
  expect((await finding('financing-cost', uruguay)).result).to.equal('pass');
  expect((await finding('financing-cost', uruguay.replace(/<a id="costs".*/, ''))).result).to.equal('unknown');
});

it('ignores hidden text', async () => {
  const hidden = ownInputsShop.replace('</main>', '<p hidden>CFT: 1% TEA: 1% cc_rejected_other_reason</p></main>');
  expect((await finding('financing-cost', hidden)).result).to.equal('pass');
  expect((await finding('result-communicated', hidden)).result).to.equal('pass');
});

it('asks for CFT outside of options', async () => {
  const plan = /<p id="plan">[^]*?<\/p>/.exec(ownInputsShop)![0];
  const options = '<select><option>1 cuota</option><option>3 cuotas de $ 9 (CFT: 12% TEA: 9%)</option></select>';
  const { result, elements } = await finding('financing-cost', ownInputsShop.replace(plan, options));
  expect(result).to.equal('fail');
  expect(elements[0]).to.have.property('localName', 'option');
});

it('prints no key', async () => {
  const leaky = elementsShop
    .replace(LIVE_KEY, TEST_KEY)
    .replace('<main>', `<main id="${ACCESS_TOKEN}"><a href="?access_token=${ACCESS_TOKEN}">x</a>`);
  const findings = await checkGoLive(await openPage(leaky), { url: `${ADDRESS}?access_token=${ACCESS_TOKEN}` });
  expect(find(findings, 'no-access-token').message).to.include('APP_USR-…');
  const words = findings.map(({ message, help }) => message + help).join();
  for (const secret of ['0123456789abcdef', '1234567890123456', '0a1b2c3d']) expect(words).to.not.include(secret);
});

it('prints no card number', async () => {
  const findings = await checkGoLive(await openPage(elementsShop), { url: `${ADDRESS}?card=${CARD}` });
  expect(find(findings, 'no-card-on-server').message).to.include('the address of the page').and.not.include(CARD);
});

it('finds card numbers and tokens in the storage and takes no other number for one', async () => {
  localStorage.setItem('go-live-card', JSON.stringify({ card: { number: '4509 9535 6623 3704' } }));
  sessionStorage.setItem('go-live-keys', ACCESS_TOKEN);
  localStorage.setItem('go-live-visit', `card-view 1700000000000 order ${CARD.replace(/4$/, '5')} ${CARD}`);
  try {
    const findings = await checkGoLive(await openPage(elementsShop), { url: ADDRESS });
    expect(find(findings, 'no-card-on-server').message).to.equal(
      'A card number was stored or sent: localStorage "go-live-card".',
    );
    expect(find(findings, 'no-access-token').message).to.include('sessionStorage "go-live-keys"');
  } finally {
    ['go-live-card', 'go-live-visit'].forEach((key) => localStorage.removeItem(key));
    sessionStorage.removeItem('go-live-keys');
  }
});

for (const [where, address, result] of [
  ['Mercado Pago, in any shape', 'https://api.mercadopago.com/v1/payments/1?access_token=ya29.secret', 'fail'],
  ['maps', 'https://api.mapbox.com/styles/v1/tiles?access_token=pk.eyJ1IjoidGllbmRhIn0.abc', 'pass'],
  ['a host that only ends in its name', 'https://evilmercadopago.com/?access_token=pk.abc', 'pass'],
  ['a proxy with the account of Mercado Pago', `https://proxy.example.com/?key=${ACCESS_TOKEN}`, 'fail'],
  ['a server, about Mercado Pago', 'https://a.example.com/?for=https://api.mercadopago.com/?access_token=a', 'pass'],
] as const) {
  it(`takes a request to ${where}: ${result}`, async () => {
    const shop = await openPage(elementsShop);
    shop.defaultView!.performance.getEntriesByType = () => [{ name: address } as PerformanceEntry];
    const { message, ...found } = find(await checkGoLive(shop, { url: ADDRESS }), 'no-access-token');
    expect(found.result).to.equal(result);
    if (result === 'fail') expect(message).to.include(`a request to ${new URL(address).host}`);
  });
}

it("takes no access token of another service's for one of Mercado Pago", async () => {
  localStorage.setItem('feed', 'https://graph.instagram.com/me/media?access_token=IGQVJ');
  try {
    const url = `${ADDRESS}?access_token=IGQVJ`;
    expect((await finding('no-access-token', elementsShop, { url })).result).to.equal('pass');
  } finally {
    localStorage.removeItem('feed');
  }
});

it('searches the sources that it is given', async () => {
  const sources = [{ name: '/app.js', text: `fetch(u, {headers: {Authorization: 'Bearer ${ACCESS_TOKEN}'}})` }];
  const { result, message } = await finding('no-access-token', elementsShop, { url: ADDRESS, sources });
  expect(result).to.equal('fail');
  expect(message).to.include('/app.js');
});

it('sends nothing and changes nothing', async () => {
  const shop = await openPage(ownInputsShop);
  const before = shop.documentElement.outerHTML;
  const view = shop.defaultView!;
  const requests = view.performance.getEntriesByType('resource').length;
  const calls: string[] = [];
  const refuse = (name: string) => () => {
    calls.push(name);
    throw new Error(name);
  };
  const { fetch } = window;
  const { sendBeacon } = Navigator.prototype;
  const { send } = XMLHttpRequest.prototype;
  window.fetch = refuse('fetch');
  Navigator.prototype.sendBeacon = refuse('sendBeacon');
  XMLHttpRequest.prototype.send = refuse('send');
  try {
    await checkGoLive(shop, { url: ADDRESS });
  } finally {
    window.fetch = fetch;
    Navigator.prototype.sendBeacon = sendBeacon;
    XMLHttpRequest.prototype.send = send;
  }
  expect(calls).to.deep.equal([]);
  expect(view.performance.getEntriesByType('resource')).to.have.length(requests);
  expect(shop.documentElement.outerHTML).to.equal(before);
});

it('does not judge a page on this computer by its address and keys', async () => {
  const findings = await checkGoLive(await openPage(elementsShop.replace(LIVE_KEY, TEST_KEY)), { url: LOCAL });
  expect(find(findings, 'https').result).to.equal('unknown');
  expect(find(findings, 'live-key').result).to.equal('unknown');
});

for (const host of [
  'tienda.test',
  'www.tienda.test',
  'tienda.local',
  'tienda.internal',
  'tienda.home.arpa',
  '10.0.0.7',
]) {
  it(`takes ${host} for a development host`, async () => {
    const findings = await checkGoLive(await openPage(elementsShop.replace(LIVE_KEY, TEST_KEY)), {
      url: `http://${host}/checkout`,
    });
    expect(find(findings, 'https').result).to.equal('unknown');
    expect(find(findings, 'live-key').result).to.equal('unknown');
  });
}

for (const host of ['test.com.ar', 'tienda-test.com', 'mytest.ar', 'tienda.test.ar']) {
  it(`takes ${host} for a public host`, async () => {
    const shop = elementsShop.replace(LIVE_KEY, TEST_KEY);
    expect((await finding('live-key', shop, { url: `https://${host}/checkout` })).result).to.equal('fail');
  });
}

it('finds an SDK that was never asked of Mercado Pago', async () => {
  const shop = await openPage(elementsShop);
  const view = shop.defaultView as unknown as Record<string, unknown>;
  view['Mercadopago'] = { createToken: () => undefined, version: '1.5.4' };
  expect(find(await checkGoLive(shop, { url: ADDRESS }), 'sdk-official').result).to.equal('fail');
  // Not the SDK: an element with that id is a global too.
  view['Mercadopago'] = shop.createElement('div');
  expect(find(await checkGoLive(shop, { url: ADDRESS }), 'sdk-official').result).to.equal('pass');
});

it('finds a version of v1 that Mercado Pago has not served', async () => {
  const shop = await openPage(ownInputsShop);
  Object.assign(shop.defaultView!, { Mercadopago: { createToken: () => undefined, version: '1.5.4-shop' } });
  expect(find(await checkGoLive(shop, { url: ADDRESS }), 'sdk-unchanged').result).to.equal('pass');
  Object.assign(shop.defaultView!, { Mercadopago: { createToken: () => undefined, version: '9.0' } });
  expect(find(await checkGoLive(shop, { url: ADDRESS }), 'sdk-unchanged').result).to.equal('fail');
});

it('does not take the sandbox for mercadopago.js', async () => {
  const shop = await openPage(elementsShop.replace(LIVE_KEY, TEST_KEY));
  Object.assign(shop.defaultView!, { [Symbol.for('mercadopago-elements.sandbox')]: 'http://localhost:8000/sandbox' });
  expect(find(await checkGoLive(shop, { url: LOCAL }), 'sdk-official').result).to.equal('unknown');
  expect(find(await checkGoLive(shop, { url: ADDRESS }), 'sdk-official').result).to.equal('fail');
});

it('cannot tell from a saved page what its scripts load', async () => {
  const shop = ownInputsShop.replace(V2, '/app.js');
  const saved = new DOMParser().parseFromString(shop, 'text/html');
  expect(find(await checkGoLive(saved, { url: ADDRESS }), 'sdk-official').result).to.equal('unknown');
  expect((await finding('sdk-official', shop)).result).to.equal('fail');
});

it('reads approved payments from the property too', async () => {
  const shop = await openPage(elementsShop.replace(/ status="approved".*?"TIENDA"/, ''));
  const status = shop.querySelector('mp-payment-status')!;
  const result = async (): Promise<string> =>
    find(await checkGoLive(shop, { url: ADDRESS }), 'statement-descriptor').result;
  expect(await result()).to.equal('unknown');
  Object.assign(status, { payment: { status: 'approved', statement_descriptor: null } });
  expect(await result()).to.equal('fail');
  Object.assign(status, { payment: { status: 'approved', statement_descriptor: 'TIENDA' } });
  expect(await result()).to.equal('pass');
});

it("cannot tell what a shop's own message says", async () => {
  const element = /<mp-payment-status[^]*<\/mp-payment-status>/.exec(elementsShop)![0];
  for (const own of ['<p role="status"></p>', '<p>Tu pago fue rechazado</p>']) {
    const { result, help } = await finding('result-communicated', elementsShop.replace(element, own));
    expect(result).to.equal('unknown');
    expect(help).to.include('SECU');
  }
});

for (const [what, policy, attributes, names] of [
  ['an inline script', "script-src 'self'", '', "'nonce-{random}' to script-src"],
  ['the frame of v1', "default-src 'self'", ' sdk="v1"', 'frame-src https://mldp.mercadopago.com'],
  [
    'Trusted Types',
    "require-trusted-types-for 'script'; trusted-types lit-html",
    '',
    'trusted-types mercadopago-elements lit-html default',
  ],
] as const) {
  it(`says what to add to the policy of the header that stops the device: ${what}`, async () => {
    const shop = elementsShop.replace('<mp-card-form', `<mp-card-form${attributes}`);
    const { result, help } = await finding('device-fingerprint', shop, { url: ADDRESS, policy });
    expect(result).to.equal('fail');
    expect(help).to.include(names);
  });
}

for (const [what, policy, attributes] of [
  ['a nonce that the form has', "script-src 'self' 'nonce-a'", ' csp-nonce="a"'],
  ['a nonce that the form has taken', "script-src 'self' 'nonce-a'", ' csp-nonce'],
  ['inline scripts', "script-src 'self' 'unsafe-inline'", ''],
  ['no word about scripts', "img-src 'self'", ''],
  ['the frame of v1', "script-src 'self'; frame-src https://mldp.mercadopago.com", ' sdk="v1"'],
  ['any frame', "default-src 'self'; frame-src https:", ' sdk="v1"'],
  ['a default policy of Trusted Types', "require-trusted-types-for 'script'; trusted-types default", ''],
] as const) {
  it(`passes a policy with ${what}`, async () => {
    const shop = elementsShop.replace('<mp-card-form', `<mp-card-form${attributes}`);
    expect((await finding('device-fingerprint', shop, { url: ADDRESS, policy })).result).to.equal('pass');
  });
}

it('knows a test key by the attribute, whatever its prefix', async () => {
  const marked = elementsShop.replace('<mp-card-form', '<mp-card-form test');
  expect((await finding('live-key', marked)).result).to.equal('fail');
  expect((await finding('live-key', marked, { url: LOCAL })).result).to.equal('unknown');
  expect((await finding('live-key', elementsShop)).result).to.equal('pass');
});
