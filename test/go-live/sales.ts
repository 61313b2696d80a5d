/** A payment and an order that lack nothing a shop can send, as they are about to be sent. */

export type Sale = Record<string, unknown>;

export const HEADERS = {
  'X-Idempotency-Key': 'f0',
  'X-meli-session-id': 'armor-1',
  'X-Product-Id': 'sdk',
};

const address = { zip_code: '1414', street_name: 'Malabia', street_number: '1720' };
const phone = { area_code: '11', number: '44444444' };
const identification = { type: 'DNI', number: '12345678' };

export const payment: Sale = {
  transaction_amount: 1250.5,
  token: '0123456789abcdef0123456789abcdef',
  payment_method_id: 'visa',
  installments: 3,
  issuer_id: '310',
  statement_descriptor: 'TIENDA',
  external_reference: 'order-1047',
  notification_url: 'https://tienda.example.com.ar/webhooks',
  binary_mode: true,
  capture: false,
  payer: { type: 'customer', id: '1-a', email: 'buyer@testuser.com', identification },
  additional_info: {
    items: [
      { id: 'A1', title: 'Café', description: '500 g', category_id: 'food', quantity: 2, unit_price: 625.25 },
      { id: 'A2', title: 'Filtro', description: 'Papel', category_id: 'home', quantity: 1, unit_price: 1 },
    ],
    payer: { first_name: 'Ana', last_name: 'Paz', phone, address },
  },
};

export const order: Sale = {
  type: 'online',
  processing_mode: 'automatic',
  capture_mode: 'automatic_async',
  external_reference: 'order_1047',
  total_amount: '1250.50',
  payer: {
    customer_id: '1-a',
    email: 'buyer@testuser.com',
    first_name: 'Ana',
    last_name: 'Paz',
    identification,
    phone,
    address,
  },
  items: [
    {
      external_code: 'A1',
      title: 'Café',
      description: '500 g',
      category_id: 'food',
      quantity: 2,
      unit_price: '625.25',
    },
  ],
  transactions: {
    payments: [
      {
        amount: '1250.50',
        payment_method: {
          id: 'visa',
          type: 'credit_card',
          token: '0123456789abcdef0123456789abcdef',
          installments: 3,
          statement_descriptor: 'TIENDA',
        },
      },
    ],
  },
};

/** A copy in which one thing is another, or absent: `items.0.title`. */
export function changed(sale: Sale, path: string, value?: unknown): Sale {
  const copy = structuredClone(sale);
  const names = path.split('.');
  const last = names.pop()!;
  const parent = names.reduce((part, name) => part[name] as Sale, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}
