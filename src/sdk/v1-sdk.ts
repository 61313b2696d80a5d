export type Callback = (status: number, answer?: unknown) => void;

/** What we use of mercadopago.js v1: a plain object, its state included. */
export interface MercadopagoV1 {
  version?: unknown;
  initialized: boolean;
  tokenId: string | null;
  /** The session of the device. */
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
