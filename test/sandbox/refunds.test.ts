import { expect } from '@open-wc/testing';
import type { Payment, Refund } from '../../src/sandbox/account/payment.js';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { asBackend } from './caller.js';
import { pay, tokenOf, visa, visaOf } from './cards.js';

const read = async (sandbox: Sandbox, id: number): Promise<Payment> =>
  (await asBackend<Payment>(sandbox, 'GET', `/v1/payments/${id}`)).body;

it('gives everything back', async () => {
  const sandbox = createSandbox();
  const { body: payment } = await pay(sandbox);
  const { status, body } = await asBackend<Refund>(sandbox, 'POST', `/v1/payments/${payment.id}/refunds`);
  expect(status).to.equal(201);
  expect(body).to.include({ payment_id: payment.id, amount: 100, status: 'approved', refund_mode: 'standard' });
  expect(await read(sandbox, payment.id)).to.include({
    status: 'refunded',
    status_detail: 'refunded',
    transaction_amount_refunded: 100,
  });
});

it('gives a part back, and then no more than is left', async () => {
  const sandbox = createSandbox();
  const { body: payment } = await pay(sandbox);
  const path = `/v1/payments/${payment.id}/refunds`;
  await asBackend(sandbox, 'POST', path, { amount: 30.1 });
  expect(await read(sandbox, payment.id)).to.include({ status: 'approved', status_detail: 'partially_refunded' });
  expect((await asBackend(sandbox, 'POST', path, { amount: 69.91 })).status).to.equal(400);
  expect((await asBackend<Refund>(sandbox, 'POST', path, {})).body.amount).to.equal(69.9);
  expect((await asBackend(sandbox, 'POST', path, {})).status).to.equal(400);

  const { body: refunds } = await asBackend<Refund[]>(sandbox, 'GET', path);
  expect(refunds.map(({ amount }) => amount)).to.deep.equal([30.1, 69.9]);
  expect((await asBackend(sandbox, 'GET', `${path}/${refunds[0]?.id}`)).body).to.deep.equal(refunds[0]);
  expect((await asBackend(sandbox, 'GET', `${path}/1`)).status).to.equal(404);
});

it('gives back once for the same idempotency key', async () => {
  const sandbox = createSandbox();
  const { body: payment } = await pay(sandbox);
  const path = `/v1/payments/${payment.id}/refunds`;
  const first = await asBackend<Refund>(sandbox, 'POST', path, { amount: 10 }, 'refund-1');
  const second = await asBackend<Refund>(sandbox, 'POST', path, { amount: 10 }, 'refund-1');
  expect(second.body).to.deep.equal(first.body);
  expect((await read(sandbox, payment.id)).transaction_amount_refunded).to.equal(10);
});

for (const amount of [0, -1, '10']) {
  it(`does not give ${JSON.stringify(amount)} back`, async () => {
    const sandbox = createSandbox();
    const { body: payment } = await pay(sandbox);
    const { status } = await asBackend(sandbox, 'POST', `/v1/payments/${payment.id}/refunds`, { amount });
    expect(status).to.equal(400);
  });
}

it('gives nothing back of a payment that was refused', async () => {
  const sandbox = createSandbox();
  const { body: payment } = await pay(sandbox, { token: await tokenOf(sandbox, visaOf('OTHE')) });
  expect((await asBackend(sandbox, 'POST', `/v1/payments/${payment.id}/refunds`)).status).to.equal(400);
});

const peruvian = {
  ...visa,
  card_number: '4009175332806176',
  cardholder: { name: 'APRO', identification: { type: 'C.E', number: '123456789' } },
};
const limits = [
  ['MLA', visa, 180],
  ['MPE', peruvian, 90],
] as const;

for (const [site, card, days] of limits) {
  it(`gives back within ${days} days in ${site}`, async () => {
    const paid = new Date('2026-03-05T12:00:00Z');
    let today = paid;
    const sandbox = createSandbox({ site, now: () => today });
    const { body: payment } = await pay(sandbox, { token: await tokenOf(sandbox, card) });
    const path = `/v1/payments/${payment.id}/refunds`;
    today = new Date(paid.getTime() + days * 86_400_000);
    expect((await asBackend(sandbox, 'POST', path, { amount: 1 })).status).to.equal(201);
    today = new Date(today.getTime() + 1000);
    const late = await asBackend(sandbox, 'POST', path, { amount: 1 });
    expect(late.status).to.equal(400);
    expect(late.body).to.nested.include({ 'cause[0].code': 2024 });
  });
}
