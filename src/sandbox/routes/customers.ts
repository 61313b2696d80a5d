import { created, ok } from '../http/answer.js';
import { failure } from '../http/api-error.js';
import type { Call, Handler } from '../http/call.js';
import { customerAnswer, newCustomer, type StoredCustomer } from '../account/customer.js';
import { asText, type Json } from '../http/json.js';
import { pageOf } from '../http/paging.js';
import { timestamp } from '../http/timestamp.js';

/** The only form of email the API accepts with a test key (128). */
const TEST_EMAIL = /^test_payer_\d{1,10}@testuser\.com$/;

const MEMBERS = ['first_name', 'last_name', 'phone', 'identification', 'address', 'description', 'metadata'];

export const createCustomer: Handler = ({ account, body }) => {
  const email = asText(body['email']);
  if (!/^\S+@\S+\.\S+$/.test(email)) throw failure(400, '106', 'invalid email');
  if (!TEST_EMAIL.test(email))
    throw failure(400, '128', 'test credentials need an email like test_payer_123@testuser.com');
  const exists = [...account.customers.values()].some(({ answer }) => answer.email === email);
  if (exists) throw failure(400, '101', 'the customer already exist');
  const customer = newCustomer(body, email, account);
  account.customers.set(customer.answer.id, customer);
  return created(customerAnswer(customer));
};

export const readCustomer: Handler = (call) => ok(customerAnswer(customerOf(call)));

export const updateCustomer: Handler = (call) => {
  const { account, body } = call;
  const customer = customerOf(call);
  const { email, default_card: card } = body;
  if (email !== undefined && email !== customer.answer.email) throw failure(400, '126', 'the email can not be changed');
  if (card !== undefined && !customer.cards.some(({ answer }) => answer.id === card)) {
    throw failure(400, '120', 'card not found');
  }
  customer.answer = {
    ...customer.answer,
    ...given(body),
    ...(card !== undefined && { default_card: asText(card) }),
    date_last_updated: timestamp(account.now()),
  };
  return ok(customerAnswer(customer));
};

export const deleteCustomer: Handler = (call) => {
  const customer = customerOf(call);
  call.account.customers.delete(customer.answer.id);
  return ok(customerAnswer(customer));
};

export const searchCustomers: Handler = ({ account, query }) => {
  const email = query.get('email');
  const found = [...account.customers.values()].filter(({ answer }) => !email || answer.email === email);
  return ok(pageOf(found.map(customerAnswer), query));
};

/** @throws {ApiError} 404 for an id unknown to this account; the code is a guess */
export function customerOf({ account, params }: Call): StoredCustomer {
  const customer = account.customers.get(params['id'] ?? '');
  if (!customer) throw failure(404, '105', 'customer not found');
  return customer;
}

const given = (body: Json): Json =>
  Object.fromEntries(MEMBERS.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));
