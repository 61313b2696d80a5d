import { findProduct, MAX_QUANTITY, totalOf } from './catalogue.js';
import type { Order } from './orders.js';
import type { Visit } from './visit.js';

/** What `<mp-card-form>` adds to the post, under Mercado Pago's own names. */
export interface CardEntries {
  token: string;
  paymentMethodId: string;
  installments: number;
  issuerId: number | undefined;
}

export type OrderForm = { order: Order; card: CardEntries } | { wrong: string[] };

const shapes = {
  email: /^(?=.{6,254}$)[^\s@]+@[^\s@]+\.[^\s@]+$/,
  quantity: new RegExp(`^[1-${MAX_QUANTITY}]$`),
  token: /^[0-9a-f]{32}$/,
  payment_method_id: /^[a-z0-9_]{2,40}$/,
  installments: /^[1-9]\d?$/,
  issuer_id: /^\d{1,15}$/,
};

type Field = keyof typeof shapes;

/**
 * Reads the post of the storefront. Whoever sends it may send anything: what does not have the expected shape, once,
 * is named in `wrong`; the amount is the catalogue's.
 */
export function readOrderForm(post: URLSearchParams, visit: Visit): OrderForm {
  const read = (field: Field): string => post.get(field) ?? '';
  const fits = (field: Field): boolean => post.getAll(field).length === 1 && shapes[field].test(read(field));

  const product = findProduct(post.get('product') ?? '');
  const needed = (Object.keys(shapes) as Field[]).filter((field) => field !== 'issuer_id' || post.has(field));
  const wrong: string[] = needed.filter((field) => !fits(field));
  if (!product) return { wrong: ['product', ...wrong] };
  if (wrong.length > 0) return { wrong };

  const quantity = Number(read('quantity'));
  return {
    order: {
      id: crypto.randomUUID(),
      visit,
      product,
      quantity,
      amount: totalOf(product, quantity, visit.site),
      email: read('email'),
    },
    card: {
      token: read('token'),
      paymentMethodId: read('payment_method_id'),
      installments: Number(read('installments')),
      issuerId: post.has('issuer_id') ? Number(read('issuer_id')) : undefined,
    },
  };
}
