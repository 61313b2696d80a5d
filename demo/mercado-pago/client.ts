import { MercadoPagoConfig } from 'mercadopago';

/**
 * Configuration of the official SDK. Created for each call: the SDK reuses the request options, including the
 * idempotency key, of the previous call.
 *
 * @param accessToken the shop's private key; it never leaves the server
 */
export const mercadoPago = (accessToken: string): MercadoPagoConfig =>
  new MercadoPagoConfig({ accessToken, options: { timeout: 15_000, maxRetries: 2 } });
