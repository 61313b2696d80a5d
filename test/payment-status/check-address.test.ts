import { expect } from '@open-wc/testing';
import { approved, refused, review, challenge, server, show, pass, settled, read, withServer } from './shop-server.js';

withServer();

it('asks another address for another payment, and tells of it even if the result is the same', async () => {
  server.answer = () => Response.json(refused);
  const { el, heard } = await show(null);
  expect(read(el)).to.include('fondos');
  let tell: (answer: Response) => void = () => undefined;
  server.answer = () => new Promise((resolve) => (tell = resolve));
  el.check = '/orders/2/status';
  await settled(el);
  expect(server.asked.map(({ request }) => new URL(request.url).pathname)).to.deep.equal([
    '/orders/1/status',
    '/orders/2/status',
  ]);
  expect(read(el)).to.include('Estamos consultando tu pago').and.not.include('fondos');
  tell(Response.json(refused));
  await settled(el);
  expect(read(el)).to.include('fondos');
  expect(heard).to.deep.equal(['rejected!', 'rejected!']);
});

it('forgets a late answer about the payment before', async () => {
  let tell: (answer: Response) => void = () => undefined;
  server.answer = () => new Promise((resolve) => (tell = resolve));
  const { el } = await show(null);
  const late = tell;
  el.check = '/orders/2/status';
  await settled(el);
  late(Response.json(refused));
  await settled(el);
  expect(read(el)).to.include('Estamos consultando tu pago');
});

it('closes the challenge of the payment before', async () => {
  server.answer = () => Response.json(challenge);
  const { el, heard } = await show(null);
  expect(el.shadowRoot!.querySelector('iframe')).to.not.equal(null);
  server.answer = () => Response.json({ ...approved, id: 2 });
  el.check = '/orders/2/status';
  await settled(el);
  expect(heard).to.deep.equal(['pending', 'shown', 'closed', 'approved!']);
});

it('keeps the result when the page takes the address away', async () => {
  server.answer = () => Response.json(refused);
  const { el } = await show(null);
  for (const check of ['', '/orders/1/status']) {
    el.check = check;
    await settled(el);
    expect(read(el)).to.include('fondos');
  }
  expect(server.asked).to.have.length(1);
});

it('keeps what the page gave when only the address changes', async () => {
  const { el } = await show(approved);
  el.check = '/orders/2/status';
  await settled(el);
  expect(read(el)).to.include('Se aprobó tu pago');
  expect(server.asked).to.have.length(0);
});

it('asks at once about a payment whose answer is an error, and keeps asking when the server has no news', async () => {
  server.answer = () => Response.json({ message: 'not found', error: null, status: 404 });
  const { el, heard } = await show({ message: 'internal_error', error: null, status: 500 } as never);
  expect(read(el)).to.include('Estamos consultando tu pago');
  expect(server.asked).to.have.length(1);
  await pass(5_000);
  server.answer = () => Response.json(approved);
  await pass(5_000);
  await settled(el);
  expect(heard).to.deep.equal(['unknown', 'approved!']);
});

it('takes a payment that differs in anything for another one', async () => {
  server.answer = () => Response.json({ ...refused, id: null });
  const { el } = await show({ ...review, id: null, external_reference: 'order_1' } as never);
  await pass(3_000);
  expect(read(el)).to.include('fondos');
  el.payment = { ...review, id: null, external_reference: 'order_2' } as never;
  await settled(el);
  expect(read(el)).to.not.include('fondos');
});

it('drops the answer about the payment before when the next one ends in an error', async () => {
  server.answer = () => Response.json(refused);
  const { el } = await show(null);
  expect(read(el)).to.include('fondos');
  server.answer = () => new Promise<Response>(() => undefined);
  el.payment = '<!doctype html>' as never;
  await settled(el);
  expect(read(el)).to.include('Estamos consultando tu pago');
});
