import { findProduct, MAX_QUANTITY } from './catalogue.js';
import type { Basket } from './orders.js';

/** Fields `<mp-card-form>` adds to a post, under Mercado Pago's own names. */
export interface CardEntries {
  token: string;
  paymentMethodId: string;
  /** Required by Orders. */
  paymentTypeId: string;
  installments: number;
  /** Only for Payments: Orders refuses it. */
  issuerId: number | undefined;
  /** The buyer's device, for fraud prevention. */
  deviceId: string | undefined;
  /** The buyer agreed to keep the card for next time. */
  saveCard: boolean;
}

/** A post that is not a valid order; nothing was charged. */
export class BadPost extends Error {
  /** @param wrong names of the missing or malformed fields */
  constructor(wrong: readonly string[]) {
    super(`refused post: wrong=${wrong}`);
  }
}

/** For the field too, so that the buyer corrects it there: browsers also accept addresses without a top-level domain. */
export const EMAIL_PATTERN = String.raw`(?=.{6,254}$)[^\s@]+@[^\s@]+\.[^\s@]+`;

const shapes = {
  product: /^[a-z]{1,20}$/,
  quantity: new RegExp(`^[1-${MAX_QUANTITY}]$`),
  email: new RegExp(`^${EMAIL_PATTERN}$`),
  first_name: /^[^\p{Cc}<>]{1,60}$/u,
  last_name: /^[^\p{Cc}<>]{1,60}$/u,
  token: /^[0-9a-f]{32}$/,
  payment_method_id: /^[a-z0-9_]{2,40}$/,
  payment_type_id: /^(credit|debit|prepaid)_card$/,
  installments: /^[1-9]\d?$/,
  issuer_id: /^\d{1,15}$/,
  device_id: /^[\w.:-]{1,128}$/,
};

type Field = keyof typeof shapes;

const read = (post: URLSearchParams, field: Field): string => post.get(field) ?? '';

/** A post can contain anything: each field must appear once, in the expected format. */
function demand(post: URLSearchParams, fields: readonly Field[]): void {
  const wrong = fields.filter((field) => post.getAll(field).length !== 1 || !shapes[field].test(read(post, field)));
  if (wrong.length > 0) throw new BadPost(wrong);
}

/** @throws BadPost */
export function readBasket(post: URLSearchParams): Basket {
  const optional = (['first_name', 'last_name'] as const).filter((field) => read(post, field) !== '');
  demand(post, ['product', 'quantity', 'email', ...optional]);
  const product = findProduct(read(post, 'product'));
  if (!product) throw new BadPost(['product']);
  return {
    product,
    quantity: Number(read(post, 'quantity')),
    email: read(post, 'email'),
    firstName: read(post, 'first_name'),
    lastName: read(post, 'last_name'),
  };
}

/** @throws BadPost */
export function readCard(post: URLSearchParams): CardEntries {
  const optional = (['issuer_id', 'device_id'] as const).filter((field) => post.has(field));
  demand(post, ['token', 'payment_method_id', 'payment_type_id', 'installments', ...optional]);
  return {
    token: read(post, 'token'),
    paymentMethodId: read(post, 'payment_method_id'),
    paymentTypeId: read(post, 'payment_type_id'),
    installments: Number(read(post, 'installments')),
    issuerId: post.has('issuer_id') ? Number(read(post, 'issuer_id')) : undefined,
    deviceId: post.get('device_id') ?? undefined,
    saveCard: post.get('save_card') === 'true',
  };
}
