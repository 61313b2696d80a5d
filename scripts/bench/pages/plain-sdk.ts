/** mercadopago.js as called by hand in a page: no deadlines, no checks of answers. */
export interface PlainSdk {
  /** Digits that identify the payment method. */
  readonly binLength: number;
  documentTypes(): Promise<Named[]>;
  method(bin: string): Promise<Method | undefined>;
  plans(bin: string, method: Method, amount: string): Promise<Plan[]>;
  token(card: Record<string, string>): Promise<unknown>;
}

export interface Named {
  id: string;
  name: string;
}

export interface Method extends Named {
  payment_type_id: string;
  settings: { security_code: { length: number } }[];
}

export interface Plan {
  installments: number;
  recommended_message: string;
}

interface Offer {
  payer_costs: Plan[];
}

type Callback<T> = (status: number, answer: T) => void;

interface V1 {
  setPublishableKey(key: string): void;
  clearSession(): void;
  getIdentificationTypes(callback: Callback<Named[]>): void;
  getPaymentMethod(query: { bin: string }, callback: Callback<Method[]>): void;
  getInstallments(query: Record<string, string>, callback: Callback<Offer[]>): void;
  createToken(card: Record<string, string>, callback: Callback<unknown>): void;
}

interface V2 {
  getIdentificationTypes(): Promise<Named[]>;
  getPaymentMethods(query: { bin: string }): Promise<{ results: Method[] }>;
  getInstallments(query: Record<string, string>): Promise<Offer[]>;
  createCardToken(card: Record<string, string>): Promise<unknown>;
}

const page = window as unknown as { Mercadopago: V1; MercadoPago: new (key: string) => V2 };

const answerOf = <T>(call: (callback: Callback<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    call((status, answer) => (status < 300 ? resolve(answer) : reject(new Error(`v1 answered ${status}`))));
  });

export function connectV1(publicKey: string): PlainSdk {
  const sdk = page.Mercadopago;
  let spent = false;
  sdk.setPublishableKey(publicKey);
  return {
    binLength: 6,
    documentTypes: () => answerOf((callback) => sdk.getIdentificationTypes(callback)),
    method: async (bin) => (await answerOf<Method[]>((callback) => sdk.getPaymentMethod({ bin }, callback)))[0],
    plans: async (bin, { id }, amount) => {
      const query = { bin, payment_method_id: id, amount };
      return (await answerOf<Offer[]>((callback) => sdk.getInstallments(query, callback)))[0]?.payer_costs ?? [];
    },
    token: async (card) => {
      // Pages do this before they pay again: otherwise v1 would refill the spent token.
      if (spent) sdk.clearSession();
      const token = await answerOf((callback) => sdk.createToken(card, callback));
      spent = true;
      return token;
    },
  };
}

export function connectV2(publicKey: string): PlainSdk {
  const sdk = new page.MercadoPago(publicKey);
  return {
    binLength: 8,
    documentTypes: () => sdk.getIdentificationTypes(),
    method: async (bin) => (await sdk.getPaymentMethods({ bin })).results[0],
    plans: async (bin, { id, payment_type_id: paymentTypeId }, amount) => {
      const [offer] = await sdk.getInstallments({ amount, bin, paymentTypeId, payment_method_id: id });
      return offer?.payer_costs ?? [];
    },
    token: ({ docType, docNumber, ...card }) =>
      sdk.createCardToken({ ...card, identificationType: docType!, identificationNumber: docNumber! }),
  };
}
