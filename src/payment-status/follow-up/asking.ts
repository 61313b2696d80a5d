import { MpError, type MpErrorCode } from '../../sdk/mp-error.js';

/** The first pause between two requests, its growth factor, and the longest pause; in milliseconds. */
const PAUSE = { first: 2_000, growth: 1.25, longest: 15_000 } as const;
/** Deadline for one answer. */
const DEADLINE = 10_000;
/** Deadline for all of them; after it the buyer decides. */
const PATIENCE = 10 * 60_000;
/** Unanswered requests before the buyer is told: a single one is normal on a phone. */
const FAILURES = 2;

/** `off`: nothing to ask. `asking`: polling. `silent`: polling without an answer. `over`: the buyer can ask. */
export type AskingState = 'off' | 'asking' | 'silent' | 'over';

export interface AskingListener {
  /** The shop server's answer; `null` if there is no news. */
  answered(answer: unknown): void;
  /** Something visible has changed. */
  changed(): void;
  failed(error: MpError): void;
}

class NoAnswer extends Error {
  readonly code: MpErrorCode;
  /** Pause the server asks for, in milliseconds. */
  readonly pause: number;

  constructor(code: MpErrorCode, pause = 0) {
    super(code);
    this.code = code;
    this.pause = pause;
  }
}

/** The address of `check`, or `null` if it is not of the page's origin. */
export function ownAddress(check: string): string | null {
  if (!URL.canParse(check, document.baseURI)) return null;
  const url = new URL(check, document.baseURI);
  return url.origin === location.origin ? url.href : null;
}

/** @throws {NoAnswer} with the reason; a declined order (402) counts as an answer */
async function ask(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    mode: 'same-origin',
    cache: 'no-store',
    signal,
  }).catch(() => {
    throw new NoAnswer('network');
  });
  if (response.status === 204) return null;
  if (response.status === 429) {
    throw new NoAnswer('rate-limited', Number(response.headers.get('retry-after') ?? 0) * 1_000 || 0);
  }
  if (!response.ok && response.status !== 402) throw new NoAnswer('service-unavailable');
  return response.json().catch(() => {
    throw new NoAnswer('service-unavailable');
  });
}

/** Polls the shop's own server, more slowly with time, while the page is visible. */
export class Asking {
  readonly #listener: AskingListener;
  #address = '';
  #stop: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #began = 0;
  /** When the pause the server asks for is over, as a `Date.now()` value. */
  #free = 0;
  #asked = 0;
  #failures = 0;
  /** Whether the server has answered since `start()`. */
  hasAnswer = false;
  /** Whether the buyer can ask: once polling is over, and from then on, so that the button keeps the focus. */
  isOffered = false;

  constructor(listener: AskingListener) {
    this.#listener = listener;
  }

  get state(): AskingState {
    if (!this.#stop) return this.isOffered ? 'over' : 'off';
    return this.#failures >= FAILURES ? 'silent' : 'asking';
  }

  /** @param pause milliseconds before the first request */
  start(address: string, pause: number = PAUSE.first): void {
    this.stop();
    this.#stop = new AbortController();
    this.#address = address;
    this.#began = Date.now();
    this.#free = this.#asked = this.#failures = 0;
    this.hasAnswer = false;
    document.addEventListener('visibilitychange', this.#onVisible, { signal: this.#stop.signal });
    this.#wait(pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = undefined;
    this.isOffered = false;
  }

  /** The buyer asks. */
  again(): void {
    const isAsking = this.#stop && this.#timer === undefined;
    if (isAsking) return;
    this.start(this.#address, 0);
    this.isOffered = true;
    this.#listener.changed();
  }

  readonly #onVisible = (): void => {
    if (!document.hidden && this.#timer !== undefined) this.#wait(Math.max(0, this.#free - Date.now()));
  };

  #wait(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A buyer who returns to the page sees the result at once.
      if (!document.hidden) void this.#ask();
    }, pause);
  }

  async #ask(): Promise<void> {
    this.#timer = undefined;
    const stop = this.#stop!;
    // A deadline aborts one request, `stop()` aborts all.
    const question = new AbortController();
    const abort = (): void => question.abort();
    stop.signal.addEventListener('abort', abort);
    const deadline = setTimeout(abort, DEADLINE);
    let pause = Math.min(PAUSE.first * PAUSE.growth ** this.#asked++, PAUSE.longest);
    try {
      const answer = await ask(this.#address, question.signal);
      if (stop.signal.aborted) return;
      this.#failures = 0;
      this.hasAnswer = true;
      this.#listener.answered(answer);
    } catch (error) {
      if (stop.signal.aborted) return;
      if (!(error instanceof NoAnswer)) throw error;
      pause = Math.max(pause, error.pause);
      this.#free = Date.now() + error.pause;
      this.#failed(question.signal.aborted ? 'no-answer' : error.code, !this.#hasTime(pause));
    } finally {
      clearTimeout(deadline);
      stop.signal.removeEventListener('abort', abort);
    }
    if (!stop.signal.aborted) this.#goOn(pause);
  }

  /** A server may ask for a longer pause than a buyer waits. */
  #hasTime(pause: number): boolean {
    return Date.now() + pause - this.#began < PATIENCE;
  }

  #goOn(pause: number): void {
    if (this.#hasTime(pause)) this.#wait(pause);
    else {
      this.stop();
      this.isOffered = true;
    }
    this.#listener.changed();
  }

  #failed(code: MpErrorCode, isLast: boolean): void {
    this.#failures += 1;
    const isNews = this.#failures === FAILURES || (isLast && this.#failures < FAILURES);
    if (!isNews) return;
    this.#listener.failed(new MpError(code, 'The address of `check` gave no JSON answer.'));
  }
}
