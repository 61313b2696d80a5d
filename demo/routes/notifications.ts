import { Hono } from 'hono';
import { InvalidWebhookSignatureError, MercadoPagoError, WebhookSignatureValidator } from 'mercadopago';
import { logFailure } from '../mercado-pago/failed-call.js';
import { paymentApi } from '../mercado-pago/payment-api.js';
import { storeCharge } from '../orders.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';
import type { Api } from '../visit.js';

/** The API that a topic's charges are read from. */
const topics: Partial<Record<string, Api>> = { order: 'orders', payment: 'payments' };

/** Receives Mercado Pago's notifications about changed orders and payments. */
export function notificationRoutes({ accounts }: ShopOptions): Hono<ShopEnv> {
  const app = new Hono<ShopEnv>();

  app.post('/notifications', async (c) => {
    const id = c.req.query('data.id') ?? '';
    const account = accounts.sites
      .map((site) => accounts.of(site))
      .find(({ webhookSecret }) => webhookSecret && isFromMercadoPago(c.req.raw.headers, id, webhookSecret));
    if (!account) return c.body(null, 401);
    const api = topics[c.req.query('type') ?? ''];
    if (!api) return c.body(null, 200);
    try {
      // The notification is only a hint: ask for the charge's state.
      storeCharge(await paymentApi(api, account.accessToken).read(id));
      return c.body(null, 200);
    } catch (error) {
      if (!(error instanceof MercadoPagoError)) throw error;
      logFailure(`notification ${api}`, error);
      // After a 503 Mercado Pago sends the notification again, for days: not for an id that does not exist.
      return c.body(null, error.status === 404 ? 200 : 503);
    }
  });

  return app;
}

/**
 * By Mercado Pago's documents the signed id is in lower case; integrators have also seen it as spelled in the address.
 */
function isFromMercadoPago(headers: Headers, id: string, secret: string): boolean {
  return [id.toLowerCase(), id].some((dataId) => {
    try {
      const [xSignature, xRequestId] = [headers.get('x-signature'), headers.get('x-request-id')];
      WebhookSignatureValidator.validate({ xSignature, xRequestId, dataId, secret });
      return true;
    } catch (error) {
      if (error instanceof InvalidWebhookSignatureError) return false;
      throw error;
    }
  });
}
