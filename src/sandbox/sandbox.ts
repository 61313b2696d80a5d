import { forgetAll, newCredentials, openAccount } from './account/account.js';
import { notification, type NotificationOptions } from './account/notification.js';
import { type Answer, toResponse } from './http/answer.js';
import { preflight, withCors } from './http/cors.js';
import { type Fault, Faults, suffer } from './http/faults.js';
import { holdKey } from './http/order-keys.js';
import { randomUuid } from './http/random.js';
import { logged, type LoggedRequest } from './http/request-log.js';
import { answer } from './http/router.js';
import type { SiteId } from './sites/site.js';
import { sites } from './sites/sites.js';
import { wait } from './http/wait.js';

export interface SandboxOptions {
  /** Country of the account. Default: Argentina. */
  site?: SiteId;
  /** Milliseconds before each answer. */
  latency?: number;
  /** Faults active from the start; see `fail()`. */
  faults?: Fault[];
  /**
   * Where the page finds this sandbox, such as `/sandbox`, for payment method pictures and the pages of a 3-D Secure
   * challenge. Include the origin if the page has another one. Without it the pictures and pages keep the addresses of
   * Mercado Pago and of a bank.
   */
  pictures?: string;
  /** Public key of the account, such as the test key of your application (`APP_USR-…`). Default: a random one. */
  publicKey?: string;
  /** Its private access token. Default: a random one. */
  accessToken?: string;
  /** The clock, for token expiry, deal dates and refund deadlines. */
  now?: () => Date;
}

/** Hosts of what a page shows besides the form: payment method pictures and challenge pages. */
const SHOWN_HOSTS =
  /https:\/\/(?:www\.mercadopago\.com(?=\/org-img)|http2\.mlstatic\.com(?=\/storage\/logos)|www\.mercadopago\.(?:com(?:\.\w\w)?|cl)(?=\/checkout\/v1\/payment\/redirect\/3ds)|acs-public\.tp\.mastercard\.com(?=\/api\/v1\/browser_challenges))/g;

function withPictures(given: Answer, pictures: string | undefined): Answer {
  if (pictures === undefined || given.type) return given;
  return { ...given, body: JSON.parse(JSON.stringify(given.body).replace(SHOWN_HOSTS, pictures)) as unknown };
}

/** Headers of every answer. */
function numbered(response: Response): Response {
  response.headers.set('x-request-id', randomUuid());
  return withCors(response);
}

/** An account at your own Mercado Pago. */
export interface Sandbox {
  /**
   * Answers a request as `api.mercadopago.com` would. It looks at method, path, query, headers and body, never at the
   * host, so it can stand behind a server, a service worker or a replaced `fetch`.
   *
   * It rejects only to simulate a broken connection (`TypeError`, by a fault) or when the request is aborted.
   */
  fetch(request: Request): Promise<Response>;
  /** For the page. Default: a random `TEST-…` key. */
  readonly publicKey: string;
  /** For the shop's backend. Default: a random `TEST-…` token. */
  readonly accessToken: string;
  /** Requests so far, without card numbers and codes. Preflights are left out. */
  readonly requests: readonly LoggedRequest[];
  /** Signs notifications, like the secret in Mercado Pago's dashboard. */
  readonly webhookSecret: string;
  /**
   * A signed notification about the current state of an order or a payment, as Mercado Pago would post it to `url`.
   * Nothing is sent: pass it to your server's `fetch` handler, or to `fetch`.
   *
   * @param id of the order (`ORDTST…`), or of the payment
   * @throws {RangeError} if none has this id
   */
  notification(id: string | number, url: string, options?: NotificationOptions): Promise<Request>;
  /** Adds a fault. If several match a request, the first one applies. */
  fail(fault: Fault): void;
  /** Creates a new pair of keys. The old ones are refused with 401 from then on. */
  renewCredentials(): void;
  /** Clears tokens, payments, orders, customers, faults and requests. The keys stay. */
  reset(): void;
}

/**
 * Mercado Pago offline, with the public test cards and the names that choose a payment's outcome.
 *
 * @throws {RangeError} for a site that Mercado Pago does not have
 */
export function createSandbox({
  site = 'MLA',
  latency = 0,
  faults = [],
  pictures,
  publicKey,
  accessToken,
  now,
}: SandboxOptions = {}): Sandbox {
  if (!Object.hasOwn(sites, site)) throw new RangeError(`No site "${site}": ${Object.keys(sites).join(', ')}`);
  const account = openAccount(sites[site], now ?? (() => new Date()));
  Object.assign(account, publicKey && { publicKey }, accessToken && { accessToken });
  const active = new Faults();
  for (const fault of faults) active.add(fault);
  const requests: LoggedRequest[] = [];

  async function fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return preflight();
    const { method, headers, signal } = request;
    const url = new URL(request.url);
    const fault = active.take(method, url.pathname);
    const key = holdKey(account, url.pathname, request);
    try {
      const text = await request.text();
      requests.push(logged(method, url, text));
      if (latency > 0) await wait(signal, latency);
      const serve = async (): Promise<Response> => {
        const given = key.refusal?.answer ?? answer(account, { method, url, headers, text });
        return toResponse(withPictures(given, pictures));
      };
      return numbered(await (fault ? suffer(fault, request, serve) : serve()));
    } finally {
      key.release();
    }
  }

  return {
    fetch,
    get publicKey() {
      return account.publicKey;
    },
    get accessToken() {
      return account.accessToken;
    },
    webhookSecret: account.webhookSecret,
    notification: (id, url, options = {}) => notification(String(id), url, options, account),
    requests,
    fail: (fault) => active.add(fault),
    renewCredentials: () => void Object.assign(account, newCredentials(account.collectorId)),
    reset() {
      forgetAll(account);
      active.clear();
      requests.length = 0;
    },
  };
}
