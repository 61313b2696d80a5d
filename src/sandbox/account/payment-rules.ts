import { asObject, asText, isObject, type Json } from '../http/json.js';

type Rule = [code: number, description: string, isBroken: (body: Json) => boolean];

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isNumeric = (value: unknown): boolean => isNumber(value) || /^\d+$/.test(asText(value));
const email = (body: Json): string => asText(asObject(body['payer'])['email']);
const isCustomer = (body: Json): boolean => asObject(body['payer'])['type'] === 'customer';

const PAYER_TYPES: readonly unknown[] = [undefined, null, 'customer', 'registered', 'guest'];

/**
 * Errors of a `POST /v1/payments` body alone. The codes are from Mercado Pago's reference; the messages are our own.
 */
export const PAYMENT_RULES: readonly Rule[] = [
  [4002, 'transaction_amount can not be null', (body) => isMissing(body['transaction_amount'])],
  [4003, 'transaction_amount must be a number', (body) => !isNumber(body['transaction_amount'])],
  [4037, 'invalid transaction_amount', (body) => Number(body['transaction_amount']) <= 0],
  [4001, 'payment_method_id can not be null', (body) => isMissing(body['payment_method_id'])],
  [4000, 'token can not be null', (body) => isMissing(body['token'])],
  [3003, 'invalid card_token_id', (body) => !/^[0-9a-f]{32}$/.test(asText(body['token']))],
  [4004, 'installments can not be null', (body) => isMissing(body['installments'])],
  [4005, 'installments must be a number', (body) => !isNumeric(body['installments'])],
  [
    4033,
    'invalid installments',
    (body) => !(Number.isInteger(Number(body['installments'])) && Number(body['installments']) > 0),
  ],
  [4006, 'payer is malformed', (body) => !isObject(body['payer'])],
  [4029, 'invalid payer type', (body) => !PAYER_TYPES.includes(asObject(body['payer'])['type'])],
  [4012, 'payer.id can not be null', (body) => isCustomer(body) && isMissing(asObject(body['payer'])['id'])],
  [4050, 'payer.email must be a valid email', (body) => !isCustomer(body) && !/^\S+@\S+\.\S+$/.test(email(body))],
  [4051, 'payer.email must be shorter than 254 characters', (body) => email(body).length > 254],
  [4022, 'metadata must be an object', (body) => !isMissing(body['metadata']) && !isObject(body['metadata'])],
  [
    4020,
    'notification_url must be a valid URL',
    ({ notification_url: url }) => !isMissing(url) && !URL.canParse(asText(url)),
  ],
  [
    4021,
    'notification_url must be shorter than 500 characters',
    (body) => asText(body['notification_url']).length > 500,
  ],
  [4039, 'application_fee can not be negative', (body) => Number(body['application_fee'] ?? 0) < 0],
  [
    4038,
    'application_fee can not be greater than transaction_amount',
    (body) => Number(body['application_fee'] ?? 0) > Number(body['transaction_amount']),
  ],
];
