import { fixture, html } from '@open-wc/testing';
import '../../src/entries/payment-status.js';
import '../../src/payment-status/follow-up/follow-up.js';
import type { MpPaymentStatus } from '../../src/entries/payment-status.js';
import { Clock } from '../helpers/clock.js';

export const MINUTE = 60_000;
export const BANK = '/test/payment-status/bank/page.html';

export const review = { id: 1, status: 'in_process', status_detail: 'pending_contingency' };
export const approved = { id: 1, status: 'approved', status_detail: 'accredited' };
export const refused = { id: 1, status: 'rejected', status_detail: 'cc_rejected_insufficient_amount' };
export const challenge = {
  id: 1,
  status: 'pending',
  status_detail: 'pending_challenge',
  three_ds_info: { external_resource_url: new URL(BANK, document.baseURI).href, creq: '' },
};

/** The shop's own server, which answers what the test says, and notes when it was asked. */
export class Server {
  readonly asked: { at: number; request: Request; signal: AbortSignal }[] = [];
  answer: () => Response | Promise<Response> = () => Response.json(review);
  /** Bodies that the element reads: a browser takes real time for it, however far the clock is. */
  readonly #readings = new Set<Promise<unknown>>();
  readonly #native = window.fetch;

  constructor() {
    window.fetch = (address, init) => {
      const request = new Request(address as string, init);
      this.asked.push({ at: Date.now(), request, signal: init!.signal! });
      return new Promise((resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        void Promise.resolve()
          .then(() => this.answer())
          .then((response) => resolve(this.#watched(response)), reject);
      });
    };
  }

  /** Milliseconds from the first question to each of the others. */
  get pauses(): number[] {
    return this.asked.slice(1).map(({ at }, index) => at - this.asked[index]!.at);
  }

  close(): void {
    window.fetch = this.#native;
  }

  /** All that was answered has been read. */
  async isRead(): Promise<void> {
    while (this.#readings.size > 0) await Promise.allSettled(this.#readings);
  }

  #watched(response: Response): Response {
    const json = response.json.bind(response);
    response.json = () => {
      const reading = json();
      this.#readings.add(reading);
      const end = () => this.#readings.delete(reading);
      reading.then(end, end);
      return reading;
    };
    return response;
  }
}

/** The button of the bank's page, once that is there, and the element knows: it gives up a page that has not loaded. */
export async function buttonIn(frame: HTMLIFrameElement): Promise<HTMLButtonElement> {
  for (;;) {
    const { readyState } = frame.contentDocument ?? {};
    const button = readyState === 'complete' && frame.contentDocument!.querySelector('button');
    if (button) return button;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  }
}

export let server: Server;
export let clock: Clock;

/**
 * For the tests of the file that calls it. Hooks of this module itself would be those of every test of the page, and a
 * page may have the tests of a whole folder.
 */
export function withServer(): void {
  beforeEach(() => {
    clock = new Clock();
    server = new Server();
  });

  afterEach(() => {
    server.close();
    Reflect.deleteProperty(document, 'hidden');
  });
}

export interface Shown {
  el: MpPaymentStatus;
  /** What the events told, in their order. */
  heard: string[];
}

export async function show(payment: MpPaymentStatus['payment'], check = '/orders/1/status'): Promise<Shown> {
  const heard: string[] = [];
  const el = document.createElement('mp-payment-status');
  el.addEventListener('mp-challenge', ({ detail }) => heard.push(detail.state));
  el.addEventListener('mp-error', ({ detail }) => heard.push(detail.code));
  el.addEventListener('mp-status', ({ detail }) => heard.push(`${detail.status}${detail.final ? '!' : ''}`));
  Object.assign(el, { locale: 'es-AR', check, payment });
  await fixture(html`<div>${el}</div>`);
  await settled(el);
  return { el, heard };
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // WebKit looks at every open port for each message.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Lets time pass, timer by timer, and what takes real time after each: a browser reads an answer asynchronously. */
export async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0;) {
    const step = Math.min(left, Math.max(clock.untilNext, 1));
    await clock.advance(step);
    left -= step;
    await turn();
    await server.isRead();
    await turn();
  }
}

/** The module that is loaded when it is needed, and what follows from it. */
export async function settled(el: MpPaymentStatus): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) {
    await turn();
    await server.isRead();
    await clock.advance(0);
    await el.updateComplete;
  }
}

export const read = (el: MpPaymentStatus): string => (el.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ').trim();
export const action = (el: MpPaymentStatus): HTMLButtonElement | null =>
  el.shadowRoot!.querySelector<HTMLButtonElement>('button[part=action]');

export function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
