import { Hono } from 'hono';
import { InvalidWebhookSignatureError, WebhookSignatureValidator } from 'mercadopago';
import { chargeOf, orders } from '../orders.js';
import { refresh } from '../pay-order.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';

/** Where Mercado Pago says that an order or a payment has changed. */
export function notificationRoutes({ accounts }: ShopOptions): Hono<ShopEnv> {
  const app = new Hono<ShopEnv>();

  app.post('/notifications', async (c) => {
    const id = c.req.query('data.id') ?? '';
    const placed = [...orders.values()].find((one) => chargeOf(one)?.id === id);
    // What is not the shop's is answered too: Mercado Pago would send it again for days.
    if (!placed) return c.body(null, 200);
    const { accessToken, webhookSecret } = accounts.of(placed.order.visit.site);
    const isSigned = webhookSecret && isFromMercadoPago(c.req.raw.headers, id, webhookSecret);
    if (!isSigned) return c.body(null, 401);
    // What it says is a hint: how the charge stands is asked.
    await refresh(placed, accessToken);
    return c.body(null, 200);
  });

  return app;
}

/** The id is signed in lower case by Mercado Pago's documents; integrators have met it as it stands in the address, too. */
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
