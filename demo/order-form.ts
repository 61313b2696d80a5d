import { findProduct, MAX_QUANTITY } from './catalogue.js';
import type { Basket } from './orders.js';

/** What `<mp-card-form>` adds to a post, under Mercado Pago's own names. */
export interface CardEntries {
  token: string;
  paymentMethodId: string;
  installments: number;
  issuerId: number | undefined;
}

/** A post that is no order; nothing was charged. */
export class BadPost extends Error {
  /** @param wrong names of the fields that are missing or malformed */
  constructor(wrong: readonly string[]) {
    super(`refused post: wrong=${wrong}`);
  }
}

const shapes = {
  product: /^[a-z]{1,20}$/,
  quantity: new RegExp(`^[1-${MAX_QUANTITY}]$`),
  email: /^(?=.{6,254}$)[^\s@]+@[^\s@]+\.[^\s@]+$/,
  token: /^[0-9a-f]{32}$/,
  payment_method_id: /^[a-z0-9_]{2,40}$/,
  installments: /^[1-9]\d?$/,
  issuer_id: /^\d{1,15}$/,
};

type Field = keyof typeof shapes;

const read = (post: URLSearchParams, field: Field): string => post.get(field) ?? '';

/** Whoever posts may send anything: each field has to be there once, in the expected shape. */
function demand(post: URLSearchParams, fields: readonly Field[]): void {
  const wrong = fields.filter((field) => post.getAll(field).length !== 1 || !shapes[field].test(read(post, field)));
  if (wrong.length > 0) throw new BadPost(wrong);
}

/** @throws BadPost */
export function readBasket(post: URLSearchParams): Basket {
  demand(post, ['product', 'quantity', 'email']);
  const product = findProduct(read(post, 'product'));
  if (!product) throw new BadPost(['product']);
  return { product, quantity: Number(read(post, 'quantity')), email: read(post, 'email') };
}

/** @throws BadPost */
export function readCard(post: URLSearchParams): CardEntries {
  const hasIssuer = post.has('issuer_id');
  demand(post, ['token', 'payment_method_id', 'installments', ...(hasIssuer ? (['issuer_id'] as const) : [])]);
  return {
    token: read(post, 'token'),
    paymentMethodId: read(post, 'payment_method_id'),
    installments: Number(read(post, 'installments')),
    issuerId: hasIssuer ? Number(read(post, 'issuer_id')) : undefined,
  };
}
