import type { Order } from '../account/orders/order.js';
import { ok } from '../http/answer.js';
import type { Handler } from '../http/call.js';
import { ordersFailure } from '../http/orders-error.js';

/** RFC 3339, as Mercado Pago's reference requires. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 100;

/** Members for searching and sorting orders. */
const FILTERS: Readonly<Record<string, (order: Order) => string | undefined>> = {
  external_reference: (order) => order.external_reference,
  type: (order) => order.type,
  status: (order) => order.status,
  status_detail: (order) => order.status_detail,
  payment_method_id: (order) => order.transactions.payments[0]?.payment_method.id,
  payment_method_type: (order) => order.transactions.payments[0]?.payment_method.type,
};
const SORTS: Readonly<Record<string, (order: Order) => string>> = {
  created_date: (order) => order.created_date,
  last_updated_date: (order) => order.last_updated_date,
};

/** Orders created between two times, newest first unless the search says otherwise (inferred). */
export const searchOrders: Handler = ({ account, query }) => {
  const [begin, end] = [dateOf(query, 'begin_date'), dateOf(query, 'end_date')];
  const filters = Object.entries(FILTERS).filter(([name]) => query.get(name));
  const found = [...account.orders.values()].filter(
    (order) =>
      new Date(order.created_date) >= begin &&
      new Date(order.created_date) <= end &&
      filters.every(([name, member]) => member(order) === query.get(name)),
  );
  return ok(page(sorted(found, query), query, account.site.currency.id));
};

function dateOf(query: URLSearchParams, name: string): Date {
  const text = query.get(name);
  if (!text) throw ordersFailure(400, 'required_search_params', 'begin_date and end_date are required.', [name]);
  if (!DATE.test(text)) throw wrong(name);
  return new Date(text);
}

function sorted(orders: Order[], query: URLSearchParams): Order[] {
  const member = SORTS[query.get('sort_by') ?? 'created_date'];
  if (!member) throw wrong('sort_by');
  const direction = (query.get('sort_order') ?? 'desc').toLowerCase();
  if (direction !== 'asc' && direction !== 'desc') throw wrong('sort_order');
  const ascending = [...orders].sort((one, other) => compare(member(one), member(other)) || compare(one.id, other.id));
  return direction === 'asc' ? ascending : ascending.reverse();
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The numbers in `paging` are strings; the currency is in search results, but not in a single order. */
function page(orders: Order[], query: URLSearchParams, currency: string) {
  const size = countOf(query, 'page_size', PAGE_SIZE);
  if (size > MAX_PAGE_SIZE) throw wrong('page_size');
  const offset = (countOf(query, 'page', 1) - 1) * size;
  return {
    data: orders.slice(offset, offset + size).map((order) => ({ currency, ...order })),
    paging: {
      total: String(orders.length),
      total_pages: String(Math.ceil(orders.length / size)),
      offset: String(offset),
      limit: String(size),
    },
  };
}

function countOf(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw wrong(name);
  return Number(text);
}

const wrong = (name: string) => ordersFailure(400, 'invalid_search_params', 'Search parameters are not valid.', [name]);
