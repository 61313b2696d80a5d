import { expect } from '@open-wc/testing';
import type { Order } from '../../src/sandbox/account/orders/order.js';
import type { Payment } from '../../src/sandbox/account/payment.js';
import { challengeOutcomes } from '../../src/entries/sandbox.js';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { asBackend } from './caller.js';
import { pay, tokenOf, visa, visaOf } from './cards.js';
import { getOrder, order } from './orders.js';

const SECURED = {
  config: { online: { transaction_security: { validation: 'on_fraud_risk', liability_shift: 'required' } } },
};

interface Asked {
  id: string | number;
  /** The bank's page, asked for as a frame does it. */
  open(): Promise<string>;
  press(decision: 'pass' | 'fail'): Promise<string>;
  /** By the shop's server. */
  cancel(): Promise<unknown>;
  /** `status/status_detail` as the shop's server reads it. */
  state(): Promise<string>;
}

const text = async (sandbox: Sandbox, url: string, form?: Record<string, string>): Promise<string> => {
  const body = form && new URLSearchParams(form);
  return (await sandbox.fetch(new Request(url, body ? { method: 'POST', body } : {}))).text();
};

async function askOrder(sandbox: Sandbox, name: string): Promise<Asked> {
  const made = await order(sandbox, SECURED, name);
  const url = made.transactions.payments[0]!.payment_method.transaction_security!.url!;
  return {
    id: made.id,
    open: () => text(sandbox, `${url}/bank`),
    press: (decision) => text(sandbox, `${url}/bank`, { decision }),
    cancel: () => asBackend(sandbox, 'POST', `/v1/orders/${made.id}/cancel`),
    state: async () => {
      const { status, status_detail } = (await getOrder(sandbox, made.id)).transactions.payments[0]!;
      return `${status}/${status_detail}`;
    },
  };
}

const payment = async (sandbox: Sandbox, name: string, changes: object = {}): Promise<Payment> => {
  const token = await tokenOf(sandbox, visaOf(name));
  return (await pay(sandbox, { token, three_d_secure_mode: 'optional', ...changes })).body;
};

async function askPayment(sandbox: Sandbox, name: string): Promise<Asked> {
  const { id, three_ds_info } = await payment(sandbox, name);
  const { external_resource_url: url, creq } = three_ds_info as { external_resource_url: string; creq: string };
  const open = (): Promise<string> => text(sandbox, url, { creq });
  return {
    id,
    open,
    press: async (decision) => {
      const [, action] = /action="([^"]+)"/.exec(await open())!;
      return text(sandbox, new URL(action!, url).href, { decision });
    },
    cancel: () => asBackend(sandbox, 'PUT', `/v1/payments/${id}`, { status: 'cancelled' }),
    state: async () => {
      const { body } = await asBackend<Payment>(sandbox, 'GET', `/v1/payments/${id}`);
      return `${body.status}/${body.status_detail}`;
    },
  };
}

const apis = [
  [
    'Orders',
    askOrder,
    ['action_required', 'processed', 'failed', 'failed/3ds_challenge_expired', 'canceled/canceled_transaction'],
    40,
  ],
  ['Payments', askPayment, ['pending', 'approved', 'rejected', 'cancelled/expired', 'cancelled/by_collector'], 5],
] as const;

for (const [api, ask, [open, passed, failed, expired, canceled], minutes] of apis) {
  it(`${api}: a challenge that is passed`, async () => {
    const asked = await ask(createSandbox(), 'APRO-CHOK');
    expect(await asked.state()).to.equal(`${open}/pending_challenge`);
    expect(await asked.open())
      .to.include('Banco de Prueba')
      .and.include('Confirmar')
      .and.not.include('COMPLETE');
    expect(await asked.press('pass')).to.include("postMessage({ status: 'COMPLETE' }");
    expect(await asked.state()).to.equal(`${passed}/accredited`);
  });

  it(`${api}: a name that the form has sent with a blank for its hyphen`, async () => {
    const asked = await ask(createSandbox(), 'APRO CHOK');
    expect(await asked.state()).to.equal(`${open}/pending_challenge`);
  });

  it(`${api}: a challenge that is refused, or that the bank does not believe`, async () => {
    for (const [name, decision] of [
      ['APRO-CHOK', 'fail'],
      ['OTHE-CHNO', 'pass'],
    ] as const) {
      const asked = await ask(createSandbox(), name);
      expect(await asked.press(decision)).to.include('COMPLETE');
      expect(await asked.state()).to.equal(`${failed}/cc_rejected_3ds_challenge`);
    }
  });

  it(`${api}: a challenge ends once`, async () => {
    const asked = await ask(createSandbox(), 'APRO-CHOK');
    await asked.press('pass');
    expect(await asked.open()).to.include('COMPLETE');
    expect(await asked.state()).to.equal(`${passed}/accredited`);
  });

  it(`${api}: the time runs out`, async () => {
    let now = new Date('2026-11-25T12:00:00Z');
    const asked = await ask(createSandbox({ now: () => now }), 'APRO-CHOK');
    now = new Date(now.getTime() + minutes * 60_000 - 1);
    expect(await asked.state()).to.equal(`${open}/pending_challenge`);
    now = new Date(now.getTime() + 1);
    expect(await asked.state()).to.equal(expired);
    expect(await asked.open()).to.include('COMPLETE');
  });

  it(`${api}: what the shop has canceled stays so, whatever the bank says later`, async () => {
    for (const decision of ['pass', 'fail'] as const) {
      const asked = await ask(createSandbox(), 'APRO-CHOK');
      await asked.cancel();
      await asked.press(decision);
      expect(await asked.state()).to.equal(canceled);
    }
    let now = new Date('2026-11-25T12:00:00Z');
    const late = await ask(createSandbox({ now: () => now }), 'APRO-CHOK');
    await late.cancel();
    now = new Date(now.getTime() + minutes * 60_000);
    expect(await late.state()).to.equal(canceled);
  });

  it(`${api}: a bank that finds the time over, one that keeps silent, and one that never ends`, async () => {
    const late = await ask(createSandbox(), 'OTHE-CHEX');
    expect(await late.open()).to.include('COMPLETE');
    expect(await late.state()).to.equal(expired);
    const silent = await ask(createSandbox(), 'APRO-CHSI');
    expect(await silent.press('pass')).to.not.include('COMPLETE');
    expect(await silent.state()).to.equal(`${passed}/accredited`);
    const endless = await ask(createSandbox(), 'OTHE-CHNE');
    expect(await endless.open())
      .to.not.include('<button')
      .and.not.include('COMPLETE');
  });
}

/** How a buyer of this name ends, who confirms where the bank asks. */
async function endOf(ask: typeof askOrder, { name, end }: (typeof challengeOutcomes)[number]): Promise<string> {
  const asked = await ask(createSandbox(), name);
  await (end === 'expired' || end === 'endless' ? asked.open() : asked.press('pass'));
  return asked.state();
}

for (const outcome of challengeOutcomes) {
  const { name, challenge, status, statusDetail, order: ofOrder } = outcome;
  it(`${name} ends as the list says, under both APIs`, async () => {
    const expected = [`${ofOrder.status}/${ofOrder.statusDetail}`, `${status}/${statusDetail}`];
    if (challenge) {
      expect([await endOf(askOrder, outcome), await endOf(askPayment, outcome)]).to.deep.equal(expected);
      return;
    }
    const [ordered] = (await order(createSandbox(), SECURED, name)).transactions.payments;
    const paid = await payment(createSandbox(), name);
    const states = [ordered!, paid].map((made) => `${made.status}/${made.status_detail}`);
    expect(states).to.deep.equal(expected);
  });
}

it('Orders: what needs no challenge says how the buyer was confirmed', async () => {
  const sandbox = createSandbox();
  const securityOf = ({ transactions }: Order) => transactions.payments[0]!.payment_method.transaction_security;
  for (const [name, status, authentication] of [
    ['APRO-AUTH', 'processed', 'AUTHENTICATED'],
    ['APRO-ATMT', 'processed', 'ATTEMPTED'],
    ['OTHE-NAUT', 'failed', 'NOT_AUTHENTICATED'],
  ] as const) {
    const made = await order(sandbox, SECURED, name);
    expect(made.status, name).to.equal(status);
    expect(securityOf(made), name).to.include({ type: 'three_ds', status: authentication });
    expect(securityOf(made), name).to.not.have.property('url');
  }
});

it('Orders: without being asked for, these names are their first word', async () => {
  for (const changes of [{}, { ...SECURED, capture_mode: 'manual' }]) {
    expect((await order(createSandbox(), changes, 'OTHE-CHNO')).status).to.equal('failed');
  }
  expect((await order(createSandbox(), {}, 'APRO-CHOK')).status).to.equal('processed');
});

it('Payments: there is no challenge unless it is requested and possible', async () => {
  for (const changes of [{ three_d_secure_mode: 'not_supported' }, { binary_mode: true }]) {
    const made = await payment(createSandbox(), 'APRO-CHOK', changes);
    expect(made.status).to.equal('approved');
    expect(made).to.not.have.property('three_ds_info');
  }
});

it('Payments: a canceled payment no longer names the page of its challenge', async () => {
  const sandbox = createSandbox();
  const { id } = await payment(sandbox, 'APRO-CHOK');
  const { body } = await asBackend<Payment>(sandbox, 'PUT', `/v1/payments/${id}`, { status: 'cancelled' });
  expect(body).to.include({ status: 'cancelled', status_detail: 'by_collector', three_ds_info: null });
});

it('Payments: the test cards decide by themselves', async () => {
  for (const [number, end] of [
    ['5483928164574623', 'approved/accredited'],
    ['5361956806117557', 'rejected/cc_rejected_3ds_challenge'],
  ] as const) {
    const sandbox = createSandbox({ site: 'MLB' });
    const identification = { type: 'CPF', number: '12345678909' };
    const cardholder = { name: 'Maria Silva', identification };
    const token = await tokenOf(sandbox, { ...visa, card_number: number, cardholder });
    const payer = { email: 'test@testuser.com', identification };
    const { body } = await pay(sandbox, { token, three_d_secure_mode: 'optional', payment_method_id: 'master', payer });
    expect(body.status_detail).to.equal('pending_challenge');
    const { external_resource_url: url, creq } = body['three_ds_info'] as Record<string, string>;
    const [, action] = /action="([^"]+)"/.exec(await text(sandbox, url!, { creq: creq! }))!;
    await text(sandbox, new URL(action!, url).href, { decision: 'pass' });
    const after = await asBackend<Payment>(sandbox, 'GET', `/v1/payments/${body.id}`);
    expect(`${after.body.status}/${after.body.status_detail}`).to.equal(end);
  }
});

it("knows nothing of a creq or an address that is not the bank's", async () => {
  const sandbox = createSandbox();
  const bank = 'https://acs-public.tp.mastercard.com/api/v1/browser_challenges';
  for (const creq of ['', 'x', 'e30', '{}']) expect(await text(sandbox, bank, { creq })).to.include('No encontramos');
  expect(await text(sandbox, 'https://www.mercadopago.com.br/checkout/v1/payment/redirect/3ds/1')).to.include(
    'No encontramos',
  );
});

it('shows the pages where the page finds the sandbox', async () => {
  const sandbox = createSandbox({ pictures: '/sandbox' });
  const made = await order(sandbox, SECURED, 'APRO-CHOK');
  expect(made.transactions.payments[0]!.payment_method.transaction_security!.url).to.match(
    /^\/sandbox\/checkout\/v1\/payment\/redirect\/3ds\/[\w-]+$/,
  );
  expect((await payment(sandbox, 'APRO-CHOK'))['three_ds_info']).to.include({
    external_resource_url: '/sandbox/api/v1/browser_challenges',
  });
});
