export type Callback = (status: number, answer?: unknown) => void;

/** The parts of mercadopago.js v1 we use: a plain object that includes its state. */
export interface MercadopagoV1 {
  version?: unknown;
  initialized: boolean;
  tokenId: string | null;
  /** The device session. */
  deviceProfileId: string | null;
  setPublishableKey(key: string): void;
  initMercadopago(): void;
  clearSession(): void;
  getPaymentMethods(): unknown;
  getAllPaymentMethods(callback: Callback): void;
  getPaymentMethod(query: { bin: string }, callback: Callback): void;
  getIssuers(paymentMethodId: string, callback: Callback): void;
  getInstallments(query: Record<string, string>, callback: Callback): void;
  getIdentificationTypes(callback: Callback): void;
  createToken(card: Record<string, string>, callback: Callback): void;
}
