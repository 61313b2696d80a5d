import { expect } from '@open-wc/testing';
import {
  MINUTE,
  BANK,
  review,
  approved,
  challenge,
  server,
  clock,
  show,
  pass,
  settled,
  read,
  action,
  hide,
  buttonIn,
  withServer,
} from './shop-server.js';

withServer();

it('asks at once when nothing was given, and says so', async () => {
  let tell: (answer: Response) => void = () => undefined;
  server.answer = () => new Promise((resolve) => (tell = resolve));
  const { el, heard } = await show(null);
  expect(server.asked).to.have.length(1);
  expect(read(el)).to.include('Estamos consultando tu pago');
  tell(Response.json(approved));
  await settled(el);
  expect(read(el)).to.include('Se aprobó tu pago');
  expect(heard).to.deep.equal(['approved!']);
});

it('asks for JSON, as the page, without a cache', async () => {
  await show(null);
  const { request } = server.asked[0]!;
  expect(new URL(request.url).pathname).to.equal('/orders/1/status');
  expect(request.headers.get('accept')).to.equal('application/json');
  expect(request).to.include({ method: 'GET', mode: 'same-origin', cache: 'no-store' });
});

it('asks after two seconds, then slower, until the result is final', async () => {
  const { el, heard } = await show(review);
  expect(server.asked).to.have.length(0);
  await pass(2_000);
  expect(server.asked).to.have.length(1);
  await pass(MINUTE);
  const { pauses } = server;
  expect(pauses[0]).to.equal(2_000);
  expect(pauses).to.deep.equal([...pauses].sort((a, b) => a - b));
  expect(pauses.at(-1)).to.be.greaterThan(4 * pauses[0]!);
  server.answer = () => Response.json(approved);
  await pass(MINUTE);
  await settled(el);
  const asked = server.asked.length;
  await pass(10 * MINUTE);
  expect(server.asked).to.have.length(asked);
  expect(heard).to.deep.equal(['in_process', 'approved!']);
});

it('asks for ten minutes at most; then the buyer can', async () => {
  const { el } = await show(review);
  await pass(11 * MINUTE);
  const asked = server.asked.length;
  await pass(30 * MINUTE);
  expect(server.asked).to.have.length(asked);
  expect(action(el)!.textContent.trim()).to.equal('Consultar ahora');
  server.answer = () => Response.json(approved);
  action(el)!.click();
  await settled(el);
  expect(server.asked).to.have.length(asked + 1);
  expect(read(el)).to.include('Se aprobó tu pago');
  expect(action(el)).to.equal(null);
});

it('does not ask while the page is hidden, and at once when the buyer is back', async () => {
  await show(review);
  hide(true);
  await pass(5 * MINUTE);
  expect(server.asked).to.have.length(0);
  hide(false);
  await clock.advance(0);
  expect(server.asked).to.have.length(1);
});

for (const [what, answer, code] of [
  ['breaks off', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
  ['answers 500', () => new Response('', { status: 500 }), 'service-unavailable'],
  ['answers a page', () => new Response('<!doctype html>'), 'service-unavailable'],
  ['has too much to do', () => new Response('', { status: 429 }), 'rate-limited'],
  ['does not answer', () => new Promise<Response>(() => undefined), 'no-answer'],
] as const) {
  it(`says so when the server ${what}, and goes on`, async () => {
    server.answer = answer;
    const { el, heard } = await show(review);
    await pass(MINUTE);
    expect(heard).to.deep.equal(['in_process', code]);
    expect(read(el)).to.include('No pudimos consultar el resultado. Seguimos intentando.');
    server.answer = () => Response.json(approved);
    await pass(MINUTE);
    await settled(el);
    expect(read(el)).to.include('Se aprobó tu pago').and.not.include('No pudimos consultar');
  });
}

it('waits as long as a busy server asks for', async () => {
  server.answer = () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
  await show(review);
  await pass(61_000);
  expect(server.asked).to.have.length(1);
  await pass(2_000);
  expect(server.asked).to.have.length(2);
});

it('waits so long also for a buyer who leaves the page and comes back', async () => {
  server.answer = () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
  await show(review);
  await pass(3_000);
  for (const isHidden of [true, false, true, false]) {
    hide(isHidden);
    await pass(10_000);
  }
  expect(server.asked).to.have.length(1);
  await pass(20_000);
  expect(server.asked).to.have.length(2);
});

for (const seconds of ['3600', '99999999']) {
  it(`leaves it to the buyer to ask when a busy server wants more time than a buyer has (${seconds} s)`, async () => {
    server.answer = () => new Response('', { status: 429, headers: { 'retry-after': seconds } });
    const { el, heard } = await show(review);
    await pass(10 * MINUTE);
    await settled(el);
    expect(server.asked).to.have.length(1);
    expect(action(el)!.textContent.trim()).to.equal('Consultar ahora');
    expect(heard, 'the page learns why nothing more is asked').to.deep.equal(['in_process', 'rate-limited']);
    server.answer = () => Response.json(approved);
    action(el)!.click();
    await settled(el);
    expect(read(el)).to.include('Se aprobó tu pago');
  });
}

it('takes a declined order for an answer, and 204 for no news', async () => {
  server.answer = () => new Response(null, { status: 204 });
  const { el, heard } = await show(review);
  await pass(MINUTE);
  expect(heard).to.deep.equal(['in_process']);
  const payment = { status: 'failed', status_detail: 'insufficient_amount' };
  const body = { errors: [{ code: 'failed' }], data: { status: 'failed', transactions: { payments: [payment] } } };
  server.answer = () => Response.json(body, { status: 402 });
  await pass(MINUTE);
  await settled(el);
  expect(read(el)).to.include('fondos');
});

it('stops with the question that is on when it is removed', async () => {
  server.answer = () => new Promise<Response>(() => undefined);
  const { el } = await show(null);
  el.remove();
  expect(server.asked[0]!.signal.aborted).to.equal(true);
  await pass(10 * MINUTE);
  expect(server.asked).to.have.length(1);
  expect(clock.pending).to.equal(0);
});

for (const check of [
  'https://elsewhere.example/status',
  '//elsewhere.example/status',
  'data:application/json,{}',
  'http://',
]) {
  it(`polls only the shop: ${check}`, async () => {
    const { el, heard } = await show(null, check);
    await pass(MINUTE);
    expect(server.asked).to.have.length(0);
    expect(heard).to.deep.equal(['unknown']);
    expect(read(el)).to.include('Todavía no sabemos el resultado');
  });
}

it('keeps what the server said when the page renders what it gave once more', async () => {
  server.answer = () => Response.json(approved);
  const { el } = await show(review);
  await pass(3_000);
  el.payment = { ...review };
  await settled(el);
  expect(read(el)).to.include('Se aprobó tu pago');
});

it('asks for another payment that the page gives', async () => {
  const { el, heard } = await show(approved);
  el.payment = { ...review, id: 2 };
  await settled(el);
  await pass(2_000);
  expect(server.asked).to.have.length(1);
  expect(heard).to.deep.equal(['approved!', 'in_process']);
});

it('asks at once when a challenge is over', async () => {
  server.answer = () => Response.json(challenge);
  const { el, heard } = await show(challenge);
  const frame = el.shadowRoot!.querySelector('iframe')!;
  const button = await buttonIn(frame);
  await pass(MINUTE);
  const asked = server.asked.length;
  const over = new Promise((resolve) => el.addEventListener('mp-challenge', resolve));
  button.click();
  await over;
  await settled(el);
  expect(server.asked).to.have.length(asked + 1);
  await pass(2_000);
  expect(server.asked).to.have.length(asked + 2);
  expect(read(el)).to.include('Terminó la verificación');
  server.answer = () => Response.json(approved);
  await pass(5_000);
  await settled(el);
  expect(heard).to.deep.equal(['pending', 'shown', 'complete', 'approved!']);
});

it('hears of the end from the server when the frame says nothing', async () => {
  server.answer = () => Response.json({ ...challenge, status: 'rejected', status_detail: 'cc_rejected_3ds_challenge' });
  const { el, heard } = await show(challenge);
  await pass(3_000);
  await settled(el);
  expect(heard).to.deep.equal(['pending', 'shown', 'rejected!', 'complete']);
  expect(el.shadowRoot!.querySelector('iframe')).to.equal(null);
  expect(read(el)).to.include('No se completó la verificación');
});

it('gives an order forty minutes, and a retry once the server was heard', async () => {
  const { el, heard } = await show(challenge, '');
  while (/Cargando/.test(read(el))) await settled(el);
  await clock.advance(39 * MINUTE + 1_000);
  expect(read(el)).to.include('Tiempo restante: 0:59 Queda un minuto');
  let tell: (answer: Response) => void = () => undefined;
  server.answer = () => new Promise((resolve) => (tell = resolve));
  el.check = '/orders/1/status';
  await clock.advance(MINUTE);
  await settled(el);
  expect(heard).to.include.members(['shown', 'expired', 'challenge-expired']);
  expect(read(el)).to.include('Se terminó el tiempo').and.not.include('Volver a pagar');
  tell(Response.json(challenge));
  await settled(el);
  expect(read(el)).to.include('Volver a pagar');
});

it('does not show a challenge of the page again because the server knows it by an id', async () => {
  const security = { url: BANK, id: 'CH1' };
  const asked = { status: 'action_required', status_detail: 'pending_challenge' };
  const payment = { ...asked, payment_method: { transaction_security: security } };
  server.answer = () => Response.json({ id: 'ORD1', ...asked, transactions: { payments: [payment] } });
  const { el, heard } = await show(null, '');
  Object.assign(el, { challengeUrl: BANK, check: '/orders/1/status' });
  await settled(el);
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=leave]')!.click();
  await pass(10_000);
  expect(server.asked.length).to.be.greaterThan(1);
  expect(heard).to.deep.equal(['pending', 'shown', 'closed', 'action_required']);
  expect(read(el)).to.include('Saliste sin confirmar');
});
