import type { Result } from '../verdict.js';
import type { ScoreId } from './fields.js';
import type { Loose, Sale } from './sale.js';

export interface Verdict {
  result: Result;
  /** What was found. Never a value: most are the buyer's data. */
  message: string;
}

/** @param where the field's name in the API used */
type Judge = (sale: Sale, where: string) => Verdict;

const found = (message: string): Verdict => ({ result: 'pass', message });
const wrong = (message: string): Verdict => ({ result: 'fail', message });
const unseen = (message: string): Verdict => ({ result: 'unknown', message });

const isThere = (value: unknown): boolean => String(value ?? '').trim() !== '';
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const field = (where: string, isRight: boolean): Verdict =>
  isRight ? found(`${where} is there.`) : wrong(`${where} is missing.`);

/** The API need not repeat the payer of an order. */
const hidesPayer = ({ api, answered, body }: Sale): boolean => api === 'orders' && answered && !('payer' in body);

const buyerField =
  (read: (sale: Sale) => unknown): Judge =>
  (sale, where) =>
    hidesPayer(sale)
      ? unseen('The answer does not repeat the payer. Look at what you send.')
      : field(where, isThere(read(sale)));

const customerOf = ({ api, payer }: Sale): unknown =>
  api === 'orders' ? payer['customer_id'] : payer['type'] === 'customer' && payer['id'];

const email: Judge = (sale, where) => {
  const address = text(sale.payer['email']);
  if (hidesPayer(sale) || address !== '') {
    return address === '' || /^\S+@\S+\.\S+$/.test(address)
      ? buyerField(({ payer }) => payer['email'])(sale, where)
      : wrong(`${where} is not an e-mail address.`);
  }
  return customerOf(sale)
    ? unseen('The customer has an e-mail address. Only Mercado Pago knows whether that one counts.')
    : wrong(`${where} is missing.`);
};

/** Every item must have it. */
const itemField =
  (isRight: (item: Loose, sale: Sale) => boolean): Judge =>
  (sale, where) => {
    const { items } = sale;
    if (items === null) return unseen('The answer does not repeat the items. Look at what you send.');
    if (items.length === 0) return wrong(`${where}: there are no items.`);
    const bad = items.filter((item) => !isRight(item, sale)).length;
    if (bad === 0) return found(`${where} is there.`);
    return wrong(`${where} is missing or wrong in ${bad === 1 ? 'one item' : `${bad} items`}.`);
  };

const noLongerThan =
  (name: string, most: number) =>
  (item: Loose, { api }: Sale): boolean =>
    isThere(item[name]) && (api === 'payments' || text(item[name]).length <= most);

const isPrice = (price: unknown, { api, answered }: Sale): boolean =>
  api === 'orders'
    ? typeof price === 'string' && /^\d+(?:\.\d{2})?$/.test(price)
    : (typeof price === 'number' || (answered && typeof price === 'string')) && Number(price) > 0;

const isQuantity = (quantity: unknown, { answered }: Sale): boolean =>
  Number.isInteger(answered ? Number(quantity) : quantity) && Number(quantity) > 0;

const issuer: Judge = ({ api, answered, body, method }, where) => {
  if (api === 'payments') return field(where, isThere(body['issuer_id']));
  const isSent = !answered && ('issuer_id' in body || 'issuer_id' in method);
  return isSent
    ? wrong('issuer_id is in the order, which Orders refuses with 400.')
    : found('Orders reads the bank from the token. That this counts is inferred.');
};

const webhook: Judge = ({ api, body }) => {
  const address = text(body['notification_url']);
  if (api === 'orders') {
    return address === ''
      ? unseen('Orders has webhooks in the dashboard only.')
      : wrong('notification_url is in the order, which Orders refuses with 400.');
  }
  if (address === '') return unseen('There is no notification_url. There may be a webhook in the dashboard.');
  return address.startsWith('https://')
    ? found('notification_url is set.')
    : wrong('notification_url is not an https address.');
};

const reference: Judge = ({ api, body }, where) => {
  const own = text(body['external_reference']);
  if (own === '') return field(where, false);
  if (api === 'orders' && !/^[\w-]{1,64}$/.test(own)) {
    return wrong(`${where} has more than 64 characters, or characters other than letters, digits, - and _.`);
  }
  return own.length > 256 ? wrong(`${where} has more than 256 characters.`) : field(where, true);
};

const LONGEST_DESCRIPTOR = { payments: 22, orders: 50 } as const;

const descriptor: Judge = ({ api, answered, body, method }, where) => {
  const name = text(method['statement_descriptor']);
  if (api === 'orders' && !answered && 'statement_descriptor' in body) {
    return wrong(
      `statement_descriptor is at the top level of the order, where Orders refuses it: write it in ${where}.`,
    );
  }
  const most = LONGEST_DESCRIPTOR[api];
  return name.length > most ? wrong(`${where} has more than ${most} characters.`) : field(where, name !== '');
};

const header =
  (names: readonly string[], seen: string, absent: string): Judge =>
  ({ headers }) => {
    if (headers === null) return unseen(`${absent} It is a header, and no answer repeats headers.`);
    return names.some((name) => isThere(headers.get(name))) ? found(seen) : wrong(absent);
  };

const isCard = (type: unknown): boolean => ['credit_card', 'debit_card', 'prepaid_card'].includes(String(type));

/** A card can only be charged by a token, and mercadopago.js makes tokens. */
const token: Judge = ({ api, answered, method }, where) => {
  const type = api === 'orders' ? method['type'] : method['payment_type_id'];
  if (isThere(method['token']) || (answered && isCard(type))) {
    return found('A card token was charged, and mercadopago.js makes those. Your page must load its current version.');
  }
  return answered ? unseen('This was not a card payment.') : field(where, false);
};

const elsewhere =
  (message: string): Judge =>
  () =>
    unseen(message);

const SERVER = 'A payment does not show the other calls of your server.';
const DASHBOARD = 'Reports are switched on in the dashboard.';

const advice =
  (read: (sale: Sale) => unknown): Judge =>
  (sale, where) => {
    const verdict = buyerField(read)(sale, where);
    return verdict.result === 'fail' ? unseen(`${where} is missing.`) : verdict;
  };

const isFilled = (value: unknown): string =>
  typeof value === 'object' && value && Object.keys(value).length > 0 ? 'yes' : '';

const option =
  (isOn: (sale: Sale) => boolean): Judge =>
  (sale, where) =>
    isOn(sale) ? found(`${where} is used.`) : unseen(`${where} is not used. That is fine.`);

export const judges: Readonly<Record<ScoreId, Judge>> = {
  email,
  payer_first_name: buyerField(({ buyer }) => buyer['first_name']),
  payer_last_name: buyerField(({ buyer }) => buyer['last_name']),
  item_id: itemField((item, { api }) => isThere(item[api === 'orders' ? 'external_code' : 'id'])),
  item_title: itemField(noLongerThan('title', 150)),
  item_description: itemField(noLongerThan('description', 100)),
  item_quantity: itemField((item, sale) => isQuantity(item['quantity'], sale)),
  item_unit_price: itemField((item, sale) => isPrice(item['unit_price'], sale)),
  item_category_id: itemField((item) => isThere(item['category_id'])),
  device_id: header(['x-meli-session-id'], 'X-meli-session-id is sent.', 'X-meli-session-id is missing.'),
  issuer_id: issuer,
  webhooks_ipn: webhook,
  external_reference: reference,
  back_end_sdk: header(
    ['x-product-id', 'x-tracking-id'],
    'The request has the headers of a server SDK of Mercado Pago.',
    "The headers of Mercado Pago's server SDK are missing.",
  ),
  web_front_end_sdk: token,
  statement_descriptor: descriptor,
  ssl: elsewhere('Mercado Pago checks your site. checkGoLive() has the row https.'),
  tls: elsewhere('Mercado Pago checks your servers.'),
  secure_form: elsewhere(
    "Native inputs may cost these points (inferred), and Mercado Pago's tool has failed to see its own fields before. Only Mercado Pago can say.",
  ),
  address: advice(({ api, body, buyer }) => isFilled(buyer['address']) || isFilled(shipmentOf(api, body))),
  payer_identification: advice(({ payer, buyer }) => identificationOf(payer) || identificationOf(buyer)),
  payer_phone: advice(({ buyer }) => isFilled(buyer['phone'])),
  payment_get_or_search_api: elsewhere(SERVER),
  chargebacks_api: elsewhere(SERVER),
  cancellation_api: elsewhere(SERVER),
  refunds_api: elsewhere(SERVER),
  settlement: elsewhere(DASHBOARD),
  release: elsewhere(DASHBOARD),
  binary_mode: option(({ body }) => body['binary_mode'] === true || body['capture_mode'] === 'automatic'),
  auth_and_capt: option(
    ({ body }) => body['capture'] === false || body['captured'] === false || body['capture_mode'] === 'manual',
  ),
  logos: elsewhere('The pages of your shop show them.'),
  response_messages: elsewhere('The pages of your shop show them. checkGoLive() has the row result-communicated.'),
  customer_or_payer_id: option((sale) => Boolean(customerOf(sale)) || isThere(sale.payer['id'])),
};

const child = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Loose)[name] : undefined;

const shipmentOf = (api: Sale['api'], body: Loose): unknown =>
  api === 'orders'
    ? child(body['shipment'], 'address')
    : child(child(body['additional_info'], 'shipments'), 'receiver_address');

const identificationOf = (person: Loose): unknown => child(person['identification'], 'number');
