import { asObject, asText, type Json } from '../../http/json.js';
import { ordersFailure } from '../../http/orders-error.js';
import { requireShape } from '../../http/shape.js';
import type { SiteMethod } from '../../sites/site.js';
import type { Account } from '../account.js';
import { listedMethods } from '../bins.js';
import { activeToken } from '../card-token.js';
import { orderBody, PAYMENT_METHOD, payments } from './body-shape.js';
import {
  centsOf,
  type CaptureMode,
  moment,
  type Order,
  orderId,
  type OrderPayment,
  type OrderPaymentMethod,
  paymentId,
} from './order.js';

/** Members the order copies unchanged from the request. */
const ECHOED = ['external_reference', 'description', 'items', 'shipment', 'config', 'marketplace', 'marketplace_fee'];

/**
 * The order requested by a `POST /v1/orders` body, not charged yet.
 *
 * @throws {OrdersError} 400 for what Mercado Pago refuses
 */
export function readOrder(body: Json, account: Account): Order {
  requireShape(body, orderBody(account.site));
  requireTransactions(body);
  const order = newOrder(body, account);
  if (centsOf(order.total_amount) === 0) throw wrongValue('total_amount');
  const { online } = asObject(body['config']) as { online?: Json };
  const { validation = 'never', liability_shift: shift } = asObject(online?.['transaction_security']);
  if (validation === 'never' && shift) throw wrongValue('config.online.transaction_security.liability_shift');
  if (centsOf(asText(body['marketplace_fee'])) > centsOf(order.total_amount)) throw wrongValue('marketplace_fee');
  requireCustomer(asObject(body['payer']), account);
  warnOfEmail(asText(asObject(body['payer'])['email']));
  order.transactions.payments = readPayments(asObject(body['transactions'])['payments'], order, account);
  if (order.transactions.payments.length > 0) requireSum(order);
  return order;
}

function requireTransactions(body: Json): void {
  if (body['type'] !== 'online') {
    throw ordersFailure(400, 'invalid_order_type', 'The type of the order is not supported. Expected one of: online.');
  }
  const { transactions } = body;
  const sent = asObject(transactions)['payments'];
  const count = Array.isArray(sent) ? sent.length : 0;
  if (body['processing_mode'] === 'manual') {
    const isEmpty = transactions !== undefined && transactions !== null && count === 0;
    if (isEmpty) {
      throw ordersFailure(
        400,
        'order_builder_without_transactions',
        'In manual mode, leave transactions out or send null, not an empty array.',
      );
    }
  } else if (count === 0) {
    const code = Array.isArray(sent) ? 'minimum_items' : 'required_properties';
    throw ordersFailure(400, code, 'An order that is processed at once has a payment.', ['transactions.payments']);
  }
}

function newOrder(body: Json, account: Account): Order {
  const { site, collectorId, accessToken } = account;
  const now = account.now();
  const echoed = ECHOED.filter((name) => body[name] !== undefined && body[name] !== null);
  return {
    id: orderId(now),
    type: 'online',
    processing_mode: body['processing_mode'] === 'manual' ? 'manual' : 'automatic',
    capture_mode: (body['capture_mode'] ?? 'automatic_async') as CaptureMode,
    total_amount: asText(body['total_amount']),
    // The reference has two letters; elsewhere it is a site's id or three letters.
    country_code: site.locale.slice(-2),
    user_id: String(collectorId),
    status: 'created',
    status_detail: 'created',
    created_date: moment(now),
    last_updated_date: moment(now),
    integration_data: { application_id: accessToken.split('-')[1], ...asObject(body['integration_data']) },
    ...Object.fromEntries(echoed.map((name) => [name, body[name]])),
    transactions: { payments: [] },
  };
}

/**
 * Payments to add to an order without any.
 *
 * @throws {OrdersError} 400
 */
export function readPayments(sent: unknown, order: Order, account: Account): OrderPayment[] {
  if (sent === undefined || sent === null) return [];
  requireShape(sent, payments(account.site), 'payments');
  const list = sent as { amount: string; payment_method: OrderPaymentMethod }[];
  if (list.length + order.transactions.payments.length > 1) {
    throw ordersFailure(400, 'exceeded_number_of_transactions', 'An order takes no more than one transaction.');
  }
  return list.map(({ amount, payment_method: method }) => ({
    id: paymentId(account.now()),
    amount,
    // What it refers to is not documented; the samples have a word like this.
    reference_id: paymentId(account.now()).slice(-10).toLowerCase(),
    status: 'created',
    status_detail: 'created',
    payment_method: readMethod(method, order, account),
  }));
}

/**
 * The method of a payment.
 *
 * @throws {OrdersError} 400
 */
export function readMethod(sent: unknown, { capture_mode: captureMode }: Order, account: Account): OrderPaymentMethod {
  requireShape(sent, PAYMENT_METHOD, 'payment_method');
  const method = sent as OrderPaymentMethod;
  requireMethod(method, captureMode, account);
  const cardId = activeToken(account, method.token)?.card?.savedId;
  return {
    id: method.id,
    type: method.type,
    token: method.token,
    installments: method.installments ?? 1,
    ...(method.statement_descriptor && { statement_descriptor: method.statement_descriptor }),
    ...(cardId && { card_id: cardId }),
  };
}

/** The refusal is inferred; its code is a guess. */
function requireMethod(
  { id, type, token }: OrderPaymentMethod,
  captureMode: CaptureMode,
  account: Account,
): SiteMethod {
  const method = listedMethods(account.site).find((listed) => listed.id === id);
  if (!method || method.settings.length === 0) throw wrongValue('payment_method.id');
  if (method.payment_type_id !== type) {
    throw invalid(`payment_method.type: ${id} is a ${method.payment_type_id}`);
  }
  const methods = activeToken(account, token)?.card?.methods;
  if (methods && !methods.some((known) => known.id === id)) throw invalid(`payment_method.id: the card is not ${id}`);
  // A method's `deferred_capture` is a Payments rule; no source shows that Orders follows it for credit cards.
  if (captureMode === 'manual' && type !== 'credit_card') throw invalid(`capture_mode: ${id} cannot be reserved`);
  return method;
}

/** @throws {OrdersError} 400 if the payments do not add up to the total */
export function requireSum(order: Order): void {
  const sum = order.transactions.payments.reduce((total, { amount }) => total + centsOf(amount), 0);
  if (sum === centsOf(order.total_amount)) return;
  throw ordersFailure(400, 'invalid_total_amount', 'total_amount is not the sum of the transactions.');
}

/** Mercado Pago's test environment refuses the order; the sandbox only warns the developer. */
function warnOfEmail(email: string): void {
  if (email === '' || email.endsWith('@testuser.com')) return;
  console.warn(
    "mercadopago-elements sandbox: payer.email is not of @testuser.com. Mercado Pago's test environment answers 400 " +
      'invalid_email_for_sandbox to it.',
  );
}

/** The answer to an unknown customer is not documented. */
function requireCustomer({ customer_id: id }: Json, { customers }: Account): void {
  if (id && !customers.has(asText(id))) throw invalid('payer.customer_id: customer not found');
}

const wrongValue = (path: string) =>
  ordersFailure(400, 'property_value', 'Properties have a value that they cannot have.', [path]);
const invalid = (detail: string) =>
  ordersFailure(400, 'invalid_properties', 'Incorrect information was sent.', [detail]);
