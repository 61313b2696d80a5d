import { expect } from '@open-wc/testing';
import {
  action,
  approved,
  buttonIn,
  challenge,
  MINUTE,
  pass,
  read,
  review,
  server,
  settled,
  show,
  withServer,
} from './shop-server.js';

withServer();

/** As a server answers that passes on named members only. */
const bare = { id: 1, status: 'pending', status_detail: 'pending_challenge' };
const BLOCKED = 'No pudimos mostrar la página de tu banco Si ya confirmaste el pago con tu banco, esperá el resultado.';

/** What the console was told. */
let told: string[];
const { warn } = console;
beforeEach(() => {
  told = [];
  console.warn = (...words: unknown[]) => told.push(words.join(' '));
});
afterEach(() => {
  console.warn = warn;
});

for (const [api, payment] of [
  ['Payments', bare],
  ['Orders', { id: 'ORD1', status: 'action_required', status_detail: 'pending_challenge', transactions: null }],
] as const) {
  it(`does not ask for a verification that is nowhere, and says what is missing: ${api}`, async () => {
    const { el, heard } = await show(payment, '');
    expect(read(el)).to.include(BLOCKED).and.include('Usar otra tarjeta');
    expect(read(el)).to.not.match(/ahora|minutos/);
    expect(heard).to.deep.equal([payment.status, 'blocked', 'challenge-blocked']);
    expect(told.join()).to.include('three_ds_info').and.include('transaction_security');
  });
}

it('asks the server for the address before it says so', async () => {
  let tell: (answer: Response) => void = () => undefined;
  server.answer = () => new Promise((resolve) => (tell = resolve));
  const { el, heard } = await show(bare);
  expect(server.asked).to.have.length(1);
  expect(read(el))
    .to.include('Estamos consultando tu pago')
    .and.not.match(/ahora|No pudimos/);
  tell(Response.json(challenge));
  await settled(el);
  await buttonIn(el.shadowRoot!.querySelector('iframe')!);
  expect(heard).to.deep.equal(['pending', 'shown']);
  expect(told).to.deep.equal([]);
});

for (const [what, answer] of [
  ['the same', () => Response.json(bare)],
  ['no news', () => new Response(null, { status: 204 })],
] as const) {
  it(`says so once when the server answers ${what}, and takes what comes later`, async () => {
    server.answer = answer;
    const { el, heard } = await show(bare);
    await pass(MINUTE);
    expect(read(el)).to.include(BLOCKED);
    expect(heard).to.deep.equal(['pending', 'blocked', 'challenge-blocked']);
    server.answer = () => Response.json(challenge);
    await pass(20_000);
    await settled(el);
    await buttonIn(el.shadowRoot!.querySelector('iframe')!);
    server.answer = () => Response.json(approved);
    await pass(20_000);
    await settled(el);
    expect(read(el)).to.include('Se aprobó tu pago');
    expect(heard).to.deep.equal(['pending', 'blocked', 'challenge-blocked', 'shown', 'approved!', 'complete']);
  });
}

it('says so when the server never answers', async () => {
  server.answer = () => new Response('', { status: 500 });
  const { el, heard } = await show(bare);
  await pass(11 * MINUTE);
  await settled(el);
  expect(read(el)).to.include(BLOCKED);
  expect(action(el)!.textContent.trim()).to.equal('Consultar ahora');
  expect(heard).to.deep.equal(['pending', 'service-unavailable', 'blocked', 'challenge-blocked']);
});

it('keeps a challenge whose later answers leave its address out', async () => {
  const { el, heard } = await show(challenge, '');
  await buttonIn(el.shadowRoot!.querySelector('iframe')!);
  el.payment = { ...bare };
  await settled(el);
  expect(el.shadowRoot!.querySelector('iframe')).to.not.equal(null);
  expect(heard).to.deep.equal(['pending', 'shown']);
});

it('does not keep the challenge of another payment', async () => {
  const { el, heard } = await show(challenge, '');
  el.payment = { ...bare, id: 2 };
  await settled(el);
  expect(el.shadowRoot!.querySelector('iframe')).to.equal(null);
  expect(heard).to.deep.equal(['pending', 'shown', 'pending', 'closed', 'blocked', 'challenge-blocked']);
});

it('forgets it with the next payment', async () => {
  const { el } = await show(bare, '');
  el.payment = { ...review, id: 2 };
  await settled(el);
  expect(read(el)).to.not.include('página de tu banco');
});
