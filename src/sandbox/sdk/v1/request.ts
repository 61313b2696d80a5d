import type { StandInSettings } from '../settings.js';
import type { Callback, V1State } from './stand-in.js';

interface RequestOptions {
  method: 'GET' | 'POST' | 'PUT';
  /** With its query; `referer` is added last. */
  url: string;
  data?: unknown;
  /** Milliseconds before `timeScale`. */
  timeout: number;
  /** Retries in 1.6 after 5xx or no answer; default 2. */
  repeats?: number;
  success?: Callback;
  error?: Callback;
  /** Called after one of the other two. */
  complete?: Callback;
}

export type SendRequest = (options: RequestOptions) => void;

/** The network of v1: one XMLHttpRequest a call, `readystatechange` only, and bodies parsed without a guard. */
export function createRequest(state: V1State, { api, version, timeScale }: StandInSettings): SendRequest {
  const isRepeating = version === '1.6.17';

  return function request(options) {
    // Not encodeURIComponent: slashes stay, as in the real requests.
    const url = `${options.url}&referer=${escape(state.referer)}`;
    let repeats = options.repeats ?? 2;
    send();

    function send(): void {
      const xhr = new XMLHttpRequest();
      xhr.open(options.method, url, true);
      xhr.timeout = options.timeout * timeScale;
      xhr.setRequestHeader('Accept', 'application/json');
      xhr.setRequestHeader('Content-Type', 'application/json');
      if (isRepeating && url.startsWith(`${api}/v1/card_tokens`)) {
        xhr.setRequestHeader('X-Product-Id', `STAND-IN-${version}`);
      }
      xhr.onreadystatechange = () => {
        if (xhr.readyState === XMLHttpRequest.DONE) answered(xhr);
      };
      if (options.method === 'GET') xhr.send();
      else xhr.send(JSON.stringify(options.data));
    }

    function answered({ status, responseText }: XMLHttpRequest): void {
      if (isRepeating && (status === 0 || status >= 500)) return repeat();
      // Time-outs, aborts, blockers and CORS all arrive as status 0. A body that is not JSON throws here, in the event
      // handler: an uncaught error, and no callback is ever called.
      const answer: unknown = status === 0 ? {} : JSON.parse(responseText);
      const told = status === 0 ? 503 : status;
      (told < 400 ? options.success : options.error)?.(told, answer);
      options.complete?.(told, answer);
    }

    /** 1.6 aborts its last try: after a lasting failure there is no callback at all. */
    function repeat(): void {
      if (repeats-- > 0) setTimeout(send, 500 * timeScale);
    }
  };
}
