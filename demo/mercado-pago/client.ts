import { MercadoPagoConfig } from 'mercadopago';

/**
 * Set-up of the official SDK. Made for each call: the SDK keeps the request options of one, and with them its idempotency
 * key, for the next.
 *
 * @param accessToken the shop's private key; it never leaves the server
 */
export const mercadoPago = (accessToken: string): MercadoPagoConfig =>
  new MercadoPagoConfig({ accessToken, options: { timeout: 15_000, maxRetries: 2 } });
