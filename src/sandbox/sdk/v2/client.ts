import type { StandInSettings } from '../settings.js';

/** Shared by all v2 instances on a page: the last one created decides. */
export interface V2Account {
  publicKey: string;
  locale: string;
  /** Session of the device widget, once it has answered. */
  deviceId: string | null;
}

interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT';
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
  data?: unknown;
  /** The requesting frame's window, for a secure field. No time limit then. */
  transport?: typeof XMLHttpRequest;
}

export interface Client {
  /** @throws what the network of v2 rejects with: an API error, `{message, status}`, a SyntaxError, an event, a time-out */
  call(path: string, options?: CallOptions): Promise<unknown>;
  /** The page of the secure fields, fetched before a frame gets it. */
  fetchFieldPage(): Promise<void>;
  /** Body of a token request: like v1's, the device last. */
  tokenBody(card: Record<string, string | undefined>): object;
  /** Body that renews a token's code or date. Inferred. */
  renewalBody(card: Record<string, string | undefined>): object;
}

/** The network of v2: a time limit of 1 s, and two retries, only after a timeout. */
export function createClient({ api, fields, timeScale }: StandInSettings, account: V2Account): Client {
  const TIMED_OUT = 'Request timed out';

  return { call, fetchFieldPage, tokenBody, renewalBody };

  async function call(path: string, options: CallOptions = {}): Promise<unknown> {
    const url = new URL(`${api}/v1${path}`);
    const { publicKey, locale } = account;
    const common = {
      public_key: publicKey,
      locale,
      js_version: '2.0.0',
      referer: `${location.protocol}//${location.host}`,
    };
    // The caller's own names are appended, so the caller's locale appears twice.
    for (const [name, value] of [...Object.entries(common), ...Object.entries(options.query ?? {})]) {
      url.searchParams.append(name, String(value));
    }
    const isPatient = options.transport !== undefined;
    const answer = await (isPatient ? send(url.href, options) : withRetries(() => send(url.href, options)));
    return JSON.parse(answer.responseText);
  }

  async function fetchFieldPage(): Promise<void> {
    await withRetries(() => send(`${fields}/secure-fields`, {}));
  }

  /** A timed-out try is not aborted: a slow POST creates a token each time. */
  async function withRetries(start: () => Promise<XMLHttpRequest>): Promise<XMLHttpRequest> {
    for (let tries = 1; ; tries++) {
      try {
        return await withinLimit(start());
      } catch (reason) {
        if (tries === 3 || (reason as Error).message !== TIMED_OUT) throw reason;
      }
    }
  }

  async function withinLimit(answer: Promise<XMLHttpRequest>): Promise<XMLHttpRequest> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(TIMED_OUT)), 1_000 * timeScale);
    });
    try {
      return await Promise.race([answer, limit]);
    } finally {
      clearTimeout(timer);
    }
  }

  function send(
    url: string,
    { method = 'GET', headers = {}, data, transport = XMLHttpRequest }: CallOptions,
  ): Promise<XMLHttpRequest> {
    return new Promise((resolve, reject) => {
      const xhr = new transport();
      xhr.open(method, url, true);
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      xhr.onload = () => {
        if (xhr.status >= 200 && xhr.status < 300) resolve(xhr);
        else refusal(xhr).then(reject, reject);
      };
      xhr.onerror = reject;
      // Text without an explicit content type: the browser sends text/plain.
      xhr.send(data === undefined ? null : JSON.stringify(data));
    });
  }

  async function refusal(xhr: XMLHttpRequest): Promise<unknown> {
    const isJson = xhr.getResponseHeader('content-type')?.includes('json');
    return isJson ? JSON.parse(xhr.responseText) : { message: xhr.statusText, status: xhr.status };
  }

  function tokenBody(card: Record<string, string | undefined>): object {
    const device = account.deviceId === null ? {} : { device: { meli: { session_id: account.deviceId } } };
    if (card.cardId) return { card_id: card.cardId, security_code: card.securityCode, ...device };
    return {
      card_number: card.cardNumber,
      cardholder: {
        name: card.cardholderName,
        identification: { type: card.identificationType, number: card.identificationNumber },
      },
      security_code: card.securityCode,
      expiration_month: parseInt(card.cardExpirationMonth!, 10),
      expiration_year: parseInt(card.cardExpirationYear!, 10),
      ...device,
    };
  }
  function renewalBody({
    securityCode,
    cardExpirationMonth,
    cardExpirationYear,
  }: Record<string, string | undefined>): object {
    return {
      security_code: securityCode,
      expiration_month: cardExpirationMonth && Number(cardExpirationMonth),
      expiration_year: cardExpirationYear && Number(cardExpirationYear),
    };
  }
}
