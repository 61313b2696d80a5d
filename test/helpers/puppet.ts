import { useSandbox } from '../../src/entries/sandbox.js';

export type Method =
  'getIdentificationTypes' | 'getPaymentMethods' | 'getIssuers' | 'getInstallments' | 'createCardToken';

/** How a call of the SDK ends. `hold`: not before the test says so, if ever. */
export type Ending = 'answer' | 'hold' | 'offline' | 'fault' | 'refusal' | 'nothing' | 'nonsense' | 'throw';

const plan = (installments: number) => ({
  installments,
  installment_rate: 0,
  installment_amount: 1000 / installments,
  total_amount: 1000,
  labels: [],
});

/** What Mercado Pago answers for a Visa card of Argentina, as short as it can be. */
export const ANSWERS: Record<Exclude<Method, 'createCardToken'>, unknown> = {
  getIdentificationTypes: [{ id: 'DNI', name: 'DNI', type: 'number', min_length: 7, max_length: 8 }],
  getPaymentMethods: {
    results: [
      {
        id: 'visa',
        name: 'Visa',
        payment_type_id: 'credit_card',
        status: 'active',
        site_id: 'MLA',
        settings: [
          {
            card_number: { length: 16, validation: 'standard' },
            bin: { pattern: '^4' },
            security_code: { length: 3, card_location: 'back', mode: 'mandatory' },
          },
        ],
        additional_info_needed: ['cardholder_name', 'cardholder_identification_number', 'issuer_id'],
      },
    ],
  },
  getIssuers: [
    { id: 1, name: 'Banco Uno' },
    { id: 2, name: 'Banco Dos' },
  ],
  getInstallments: [{ payment_method_id: 'visa', payment_type_id: 'credit_card', payer_costs: [plan(1), plan(3)] }],
};

const REFUSAL = [{ code: 'E301', field: 'cardNumber', message: 'invalid', cause: 'invalid_value' }];

/**
 * A mercadopago.js v2 that does what a test says, without a network: it is loaded as the real one is, from a script, into
 * the private document.
 */
export class Puppet {
  readonly publicKey = 'TEST-00000000-0000-4000-8000-000000000000';
  /** Tokens that were answered. */
  readonly tokens: string[] = [];
  /** Instead of the usual answers. */
  readonly answers: Partial<Record<Method, unknown>> = {};
  calls = 0;
  /** Whether tokens are held back until the test says so. */
  holdsTokens = false;
  #next: Ending[] = [];
  #held: (() => void)[] = [];
  readonly #asked: (method: Method) => void;

  /** @param asked called for every call */
  constructor(asked: (method: Method) => void = () => undefined) {
    this.#asked = asked;
    window.puppet = this;
    useSandbox(SCRIPT);
  }

  /** How the next calls end, in their order; all others are answered. */
  ends(...endings: Ending[]): void {
    this.#next.push(...endings);
  }

  /** Answers what was held back. */
  release(): void {
    this.holdsTokens = false;
    for (const answer of this.#held.splice(0)) answer();
  }

  call(method: Method): Promise<unknown> {
    this.calls += 1;
    this.#asked(method);
    const isHeld = this.holdsTokens && method === 'createCardToken';
    const ending = isHeld ? 'hold' : (this.#next.shift() ?? 'answer');
    if (ending === 'throw') throw new TypeError('SDK');
    return new Promise((resolve, reject) => {
      const answer = (): void => resolve(this.#answer(method));
      if (ending === 'answer') answer();
      else if (ending === 'hold') this.#held.push(answer);
      else if (ending === 'offline') reject(new TypeError('Failed to fetch'));
      else if (ending === 'fault') reject({ message: 'internal_error', status: 500, cause: [] });
      else if (ending === 'refusal') reject(REFUSAL);
      else resolve(ending === 'nothing' ? undefined : { id: { toString: null }, results: 'x' });
    });
  }

  #answer(method: Method): unknown {
    if (method in this.answers) return this.answers[method];
    if (method !== 'createCardToken') return ANSWERS[method];
    const id = crypto.randomUUID();
    this.tokens.push(id);
    return { id };
  }
}

const METHODS = ['getIdentificationTypes', 'getPaymentMethods', 'getIssuers', 'getInstallments', 'createCardToken'];

const SOURCE = `window.MercadoPago = class {
  ${METHODS.map((method) => `${method}() { return parent.puppet.call('${method}'); }`).join('\n')}
};`;

/** The address of a sandbox is what a path is added to, so the path becomes the fragment of a blob's address. */
const SCRIPT = `${URL.createObjectURL(new Blob([SOURCE], { type: 'text/javascript' }))}#`;

declare global {
  interface Window {
    puppet: Puppet;
  }
}
