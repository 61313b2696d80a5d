import { randomDigits, randomUuid } from '../http/random.js';
import type { Json } from '../http/json.js';
import type { Account } from './account.js';
import type { Order } from './orders/order.js';

export interface NotificationOptions {
  /**
   * How the id is spelled in the signed text. Mercado Pago's documents say in lower case; integrators have also seen it
   * as spelled in the address.
   */
  signedId?: 'lower-case' | 'as-sent';
}

/**
 * A notification about an order (topic `order`) or a payment (topic `payment`), as Mercado Pago would post it to `url`,
 * signed with the account's secret: HMAC-SHA256 of `id:…;request-id:…;ts:…;` in the header `x-signature`.
 *
 * @param id of an order or a payment of this account
 * @throws {RangeError} if none has this id
 */
export async function notification(
  id: string,
  url: string,
  { signedId = 'lower-case' }: NotificationOptions,
  account: Account,
): Promise<Request> {
  const [topic, content] = contentOf(id, account);
  const address = new URL(url);
  address.searchParams.set('data.id', id);
  address.searchParams.set('type', topic);
  const requestId = randomUuid();
  // In seconds, as the official SDK reads it; one sample in the documents has milliseconds.
  const seconds = Math.floor(account.now().getTime() / 1000);
  const manifest = `id:${signedId === 'lower-case' ? id.toLowerCase() : id};request-id:${requestId};ts:${seconds};`;
  const signature = await hmac(account.webhookSecret, manifest);
  return new Request(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId,
      'x-signature': `ts=${seconds},v1=${signature}`,
    },
    body: JSON.stringify({
      ...content,
      api_version: 'v1',
      date_created: account.now().toISOString(),
      live_mode: false,
      type: topic,
      user_id: String(account.collectorId),
    }),
  });
}

function contentOf(id: string, { orders, payments, accessToken }: Account): [topic: 'order' | 'payment', Json] {
  const order = orders.get(id);
  if (order) {
    const applicationId = accessToken.split('-')[1];
    return ['order', { action: `order.${order.status}`, application_id: applicationId, data: orderData(order) }];
  }
  const payment = payments.get(id);
  if (!payment) throw new RangeError(`No order and no payment "${id}"`);
  const isNew = payment['date_created'] === payment.date_last_updated;
  return ['payment', { action: isNew ? 'payment.created' : 'payment.updated', data: { id }, id: randomDigits(12) }];
}

/** A notification about an order contains the order; one about a payment only its id. */
function orderData(order: Order): Json {
  const { id, external_reference, status, status_detail, total_amount, total_paid_amount, type } = order;
  const payments = order.transactions.payments.map((payment) => ({
    ...payment,
    payment_method: { ...payment.payment_method, token: undefined },
  }));
  return {
    id,
    external_reference,
    status,
    status_detail,
    total_amount,
    total_paid_amount,
    transactions: { ...order.transactions, payments },
    type,
    version: 1,
  };
}

/** @throws Error on an insecure page, where browsers offer no `crypto.subtle` */
async function hmac(secret: string, text: string): Promise<string> {
  if (!globalThis.isSecureContext && !('subtle' in crypto)) throw new Error('Signing needs https or localhost.');
  const bytes = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(text));
  return [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
