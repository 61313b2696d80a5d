import type { Account } from '../account/account.js';
import { requireAccess } from './access.js';
import { type Answer } from './answer.js';
import { ApiError, failure } from './api-error.js';
import { asOrdersError, isOrdersPath } from './orders-error.js';
import type { Call } from './call.js';
import { asObject, type Json } from './json.js';
import { expireChallenges } from '../account/challenges.js';
import { routes } from '../routes/routes.js';

/** The address requested; the host is ignored. */
interface Incoming {
  method: string;
  url: URL;
  headers: Headers;
  /** The body as text; empty if there was none. */
  text: string;
}

/** Mercado Pago's answer, possibly an error. */
export function answer(account: Account, incoming: Incoming): Answer {
  try {
    return dispatch(account, incoming);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return (isOrdersPath(incoming.url.pathname) ? asOrdersError(error) : error).answer;
  }
}

function dispatch(account: Account, { method, url, headers, text }: Incoming): Answer {
  for (const { route, pattern, access, handler } of compiled) {
    const params = route.startsWith(`${method} `) && pattern.exec(url.pathname);
    if (!params) continue;
    const call: Call = {
      account,
      params: { ...params.groups },
      path: url.pathname,
      query: url.searchParams,
      headers,
      body: parseBody(text, headers.get('content-type') ?? ''),
    };
    requireAccess(access, call);
    expireChallenges(account);
    return handler(call);
  }
  throw failure(404, 'not_found', 'Si quieres conocer los recursos de la API, visita developers.mercadopago.com');
}

const compiled = routes.map(([route, access, handler]) => {
  const path = route.slice(route.indexOf(' ') + 1);
  return { route, access, handler, pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) };
});

function parseBody(text: string, type: string): Json {
  if (text.trim() === '') return {};
  // The bank's pages post forms.
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return asObject(JSON.parse(text));
  } catch {
    throw new ApiError(400, 'The body is not JSON');
  }
}
