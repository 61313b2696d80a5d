import { Hono } from 'hono';
import { InvalidWebhookSignatureError, WebhookSignatureValidator } from 'mercadopago';
import { chargeOf, orders } from '../orders.js';
import { refresh } from '../pay-order.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';

/** Receives Mercado Pago's notifications about changed orders and payments. */
export function notificationRoutes({ accounts }: ShopOptions): Hono<ShopEnv> {
  const app = new Hono<ShopEnv>();

  app.post('/notifications', async (c) => {
    const id = c.req.query('data.id') ?? '';
    const placed = [...orders.values()].find((one) => chargeOf(one)?.id === id);
    // Also answer notifications about unknown orders: Mercado Pago would repeat them for days.
    if (!placed) return c.body(null, 200);
    const { accessToken, webhookSecret } = accounts.of(placed.order.visit.site);
    const isSigned = webhookSecret && isFromMercadoPago(c.req.raw.headers, id, webhookSecret);
    if (!isSigned) return c.body(null, 401);
    // The notification is only a hint: ask for the charge's state.
    await refresh(placed, accessToken);
    return c.body(null, 200);
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
