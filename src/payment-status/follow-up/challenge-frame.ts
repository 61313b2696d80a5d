import type { Challenge } from '../payment-facts.js';
import type { Obstacle } from './challenge-flow.js';
import { postInto } from './post-creq.js';

/** Deadline for the bank's page to load, in milliseconds. */
const LOAD_DEADLINE = 30_000;

/**
 * Longest time between the event of a policy that blocks a navigation and the load of the page the browser shows
 * instead, in milliseconds. Either can come first: Chromium sends them through different processes.
 */
const EMPTY_PAGE = 1_000;

export interface FrameListener {
  loaded(): void;
  over(): void;
  stopped(obstacle: Obstacle): void;
}

/** Whether a window is the frame's own or inside it: the bank's page is often framed by Mercado Pago's. */
function isInside(source: MessageEventSource | null, frame: Window): boolean {
  let current = source as Window | null;
  // A window has a parent; a port or a worker has none.
  while (current && current !== frame && current.parent && current !== current.parent) current = current.parent;
  return current === frame;
}

/** The message that ends a challenge: an object, or the same as text. */
function saysComplete(data: unknown): boolean {
  if (typeof data === 'string') return /"status"\s*:\s*"COMPLETE"/.test(data);
  return (data as { status?: unknown } | null)?.status === 'COMPLETE';
}

/** Until a page loads, the frame shows an empty one of our origin. */
function isEmpty(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentWindow!.location.href === 'about:blank';
  } catch {
    // Another origin: a page has loaded.
    return false;
  }
}

/** The page's own frames: violations of theirs are ignored. */
const isOfPage = (origin: string): boolean =>
  [...document.querySelectorAll('iframe')].some(({ src }) => URL.canParse(src) && new URL(src).origin === origin);

/** Watches a challenge in its frame until `close()`. */
export class ChallengeFrame {
  readonly frame: HTMLIFrameElement;
  readonly #listener: FrameListener;
  readonly #origin: string;
  readonly #ended = new AbortController();
  #violatedAt = -Infinity;
  #loadedAt = Infinity;

  /** @param frame connected; its address is an order's challenge, or empty for a payment's */
  constructor(frame: HTMLIFrameElement, challenge: Challenge, listener: FrameListener) {
    this.frame = frame;
    this.#listener = listener;
    this.#origin = new URL(challenge.url, document.baseURI).origin;
    const { signal } = this.#ended;
    // In the capture phase, so that a listener of the page cannot stop it by accident.
    addEventListener('message', this.#onMessage, { signal, capture: true });
    document.addEventListener('securitypolicyviolation', this.#onViolation, { signal });
    frame.addEventListener('load', this.#onLoad, { signal });
    const timer = setTimeout(() => listener.stopped('silence'), LOAD_DEADLINE);
    signal.addEventListener('abort', () => clearTimeout(timer));
    frame.addEventListener('load', () => !isEmpty(frame) && clearTimeout(timer), { signal });
    if (challenge.creq) postInto(frame, challenge, () => listener.stopped('policy'));
  }

  close(): void {
    this.#ended.abort();
  }

  readonly #onMessage = ({ isTrusted, source, data }: MessageEvent): void => {
    const { contentWindow } = this.frame;
    if (isTrusted && contentWindow && isInside(source, contentWindow) && saysComplete(data)) this.#listener.over();
  };

  /** A policy that blocks the frame fires no other event; the buyer would see an empty box. */
  readonly #onViolation = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'report' || !/^(frame|child|default)-src$/.test(effectiveDirective)) return;
    const origin = URL.canParse(blockedURI) ? new URL(blockedURI).origin : '';
    if (origin === this.#origin) this.#listener.stopped('policy');
    // The page in the frame redirects to the bank, which the policy does not allow; or the violation is of another
    // frame.
    else if (!isOfPage(origin)) {
      this.#violatedAt = Date.now();
      if (this.#isBlocked()) this.#listener.stopped('policy');
    }
  };

  readonly #onLoad = (): void => {
    if (isEmpty(this.frame)) return;
    this.#loadedAt = Date.now();
    if (this.#isBlocked()) this.#listener.stopped('policy');
    else this.#listener.loaded();
  };

  #isBlocked(): boolean {
    return Math.abs(this.#loadedAt - this.#violatedAt) < EMPTY_PAGE;
  }
}
