import { expect } from '@open-wc/testing';
import type { PaymentMethod } from '../../src/card/card.js';
import type { Fault } from '../../src/entries/sandbox.js';
import type { MpErrorCode } from '../../src/sdk/mp-error.js';
import type { Gateway } from '../../src/sdk/gateway.js';
import { Clock, until } from '../helpers/clock.js';
import { bin, failureOf, isReady, openGateway, type Opened, sdkWindow, type V1, visa } from './open-gateway.js';

const method: PaymentMethod = {
  id: 'visa',
  name: 'Visa',
  typeId: 'credit_card',
  logo: null,
  settings: [],
  needs: { holder: true, document: true, issuer: false },
  issuerId: null,
  siteId: 'MLA',
};

interface Call {
  start: (gateway: Gateway) => Promise<unknown>;
  /** What mercadopago.js asks. */
  v1: string;
  v2: string;
  /** Milliseconds after which it is given up. */
  limit: number;
}

const calls: Record<Exclude<keyof Gateway, 'deviceId' | 'renew' | 'fields'>, Call> = {
  identificationTypes: {
    start: (gateway) => gateway.identificationTypes(),
    v1: 'GET /v1/identification_types',
    v2: 'GET /v1/identification_types',
    limit: 15_000,
  },
  paymentMethods: {
    start: (gateway) => gateway.paymentMethods(bin),
    v1: 'GET /v1/payment_methods',
    v2: 'GET /v1/payment_methods/search',
    limit: 15_000,
  },
  issuers: {
    start: (gateway) => gateway.issuers(method, bin),
    v1: 'GET /v1/payment_methods/card_issuers',
    v2: 'GET /v1/payment_methods/card_issuers',
    limit: 15_000,
  },
  installments: {
    start: (gateway) => gateway.installments({ amount: '100', bin, method, issuerId: null }),
    v1: 'GET /v1/payment_methods/installments',
    v2: 'GET /v1/payment_methods/installments',
    limit: 15_000,
  },
  tokenize: {
    start: (gateway) => gateway.tokenize(visa),
    v1: 'PUT /v1/card_tokens/*',
    v2: 'POST /v1/card_tokens',
    limit: 30_000,
  },
};

/** Told by mercadopago.js as soon as it happens. */
const told: [fault: Omit<Fault, 'endpoint'>, code: MpErrorCode][] = [
  [{ kind: 'drop' }, 'network'],
  [{ kind: 'lost' }, 'network'],
  [{ kind: 'status', status: 500 }, 'service-unavailable'],
  [{ kind: 'status', status: 503 }, 'service-unavailable'],
  [{ kind: 'status', status: 429 }, 'rate-limited'],
  [{ kind: 'status', status: 401 }, 'public-key-rejected'],
  [{ kind: 'status', status: 400 }, 'unknown'],
  // v1 throws in its own handler and never calls back; its window reports the error.
  [{ kind: 'html' }, 'service-unavailable'],
  [{ kind: 'empty' }, 'service-unavailable'],
  [{ kind: 'broken-json' }, 'service-unavailable'],
];

async function expectTheEnd(clock: Clock, limit: number, call: Promise<unknown>): Promise<void> {
  let code: string | null = null;
  const ended = failureOf(call).then((error) => (code = error.code));
  await clock.advance(limit - 1);
  expect(code).to.equal(null);
  await clock.advance(1);
  await ended;
  expect(code).to.equal('no-answer');
}

for (const version of ['v1', 'v2'] as const) {
  for (const [name, { start, limit, ...endpoints }] of Object.entries(calls)) {
    const endpoint = endpoints[version];

    for (const [fault, code] of told) {
      it(`${version} ${name}: ${JSON.stringify(fault)} is ${code}`, async () => {
        const opened = await openGateway(version);
        // v1 asks for its list of methods by itself, and would meet the fault before the call does.
        await isReady(opened);
        if (name === 'paymentMethods') forgetMethods(opened);
        await opened.sandbox.fail({ endpoint, ...fault });
        expect((await failureOf(start(opened.gateway))).code).to.equal(code);
      });
    }

    it(`${version} ${name}: silence is no answer after ${limit} ms, and leaves no timer`, async () => {
      const clock = new Clock();
      const opened = await openGateway(version, { standIn: { timeScale: 1000 } });
      await isReady(opened);
      if (name === 'paymentMethods') forgetMethods(opened);
      await opened.sandbox.fail({ endpoint, kind: 'never' });
      const before = (await opened.sandbox.asked()).length;
      const call = start(opened.gateway);
      await until(async () => (await opened.sandbox.asked()).length > before);
      await expectTheEnd(clock, limit, call);
      expect(clock.pending).to.equal(0);
    });

    it(`${version} ${name}: works again after a fault of theirs`, async () => {
      const opened = await openGateway(version);
      await isReady(opened);
      if (name === 'paymentMethods') forgetMethods(opened);
      await opened.sandbox.fail({ endpoint, kind: 'status', times: 1 });
      expect((await failureOf(start(opened.gateway))).retryable).to.equal(true);
      expect(await start(opened.gateway)).to.not.be.oneOf([undefined, null]);
    });
  }
}

/** As if v1's own request for its payment methods had failed. */
function forgetMethods({ root }: Opened): void {
  const { Mercadopago } = sdkWindow<{ Mercadopago?: V1 }>(root);
  Mercadopago?.setPaymentMethods([]);
}
