interface Waiting {
  at: number;
  run: () => void;
}

type Page = Window & typeof globalThis;

const { setTimeout: realSetTimeout } = window;
const realNow = performance.now.bind(performance);

/**
 * A page's timers, `Date.now()` and `performance.now()` in a test's hand. What mercadopago.js waits for goes on by
 * itself: it lives in its own document, whose window has its own clock.
 */
export class Clock {
  #now = 0;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  readonly #restore: () => void;

  constructor(page: Page = window) {
    const { setTimeout, clearTimeout } = page;
    Object.assign(page, {
      setTimeout: (run: () => void, ms = 0) => {
        this.#lastId -= 1;
        this.#waiting.set(this.#lastId, { at: this.#now + ms, run });
        return this.#lastId;
      },
      clearTimeout: (id?: number) => {
        if (id !== undefined && !this.#waiting.delete(id)) clearTimeout.call(page, id);
      },
    });
    const { now } = page.Date;
    const began = now();
    page.performance.now = () => this.#now;
    page.Date.now = () => began + this.#now;
    this.#restore = () => {
      Object.assign(page, { setTimeout, clearTimeout });
      page.Date.now = now;
      Reflect.deleteProperty(page.performance, 'now');
    };
    clocks.push(this);
  }

  /** Timers that have not run and were not cleared. */
  get pending(): number {
    return this.#waiting.size;
  }

  /** How long until the next timer runs; `Infinity` where none is set. */
  get untilNext(): number {
    return Math.min(...[...this.#waiting.values()].map(({ at }) => at)) - this.#now;
  }

  /** Lets time pass, timer by timer, each with what follows from it. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await reactions();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      const { at, run } = this.#waiting.get(next)!;
      this.#waiting.delete(next);
      this.#now = at;
      run();
      await reactions();
    }
    this.#now = end;
  }

  /** Lets time pass at its usual pace until something is settled. */
  async passUntil<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const settle = (): void => void (settled = true);
    promise.then(settle, settle);
    while (!settled) {
      await this.advance(5);
      await pause();
    }
    return promise;
  }

  #next(end: number): number | undefined {
    const due = [...this.#waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
    return due[0]?.[0];
  }

  remove(): void {
    this.#restore();
  }
}

/** Promises that wait for nothing but each other. */
async function reactions(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await null;
}

const clocks: Clock[] = [];

afterEach(() => {
  for (const clock of clocks.splice(0).reverse()) clock.remove();
});

/** Long enough for any machine, in milliseconds: it ends a wait for nothing, a slow answer is no failure. */
const LIMIT = 30_000;

/**
 * Waits for something that happens without the clock.
 *
 * @param isSo may return a promise
 * @param what the error's text, if it does not happen
 */
export async function until(isSo: () => unknown, what = 'something awaited'): Promise<void> {
  const end = realNow() + LIMIT;
  while (!(await isSo())) {
    if (realNow() > end) throw new Error(`Did not happen in ${LIMIT / 1000} s: ${what}`);
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => realSetTimeout(resolve, 5));
