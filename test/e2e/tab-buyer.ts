import { expect } from '@playwright/test';
import type { Tab } from '../engines/tab.js';
import { visa } from './buyer.js';

type State = 'ready' | 'complete' | 'busy';

const FORM = `document.querySelector('mp-card-form')`;

/** A button or a link by the beginning of its text. */
const control = (text: string): string =>
  `[...document.querySelectorAll('button, a'), ...[...document.querySelectorAll('mp-payment-status')].flatMap((status) => [...status.shadowRoot.querySelectorAll('button, a')])]` +
  `.find((one) => one.textContent.trim().startsWith(${JSON.stringify(text)}) && one.getClientRects().length > 0)`;

/**
 * What a buyer does in the shop, in any engine: by the keys, because the form's root is closed, and looking at what the page shows.
 */
export class TabBuyer {
  readonly #tab: Tab;
  readonly #shop: string;

  constructor(tab: Tab, shop: string) {
    this.#tab = tab;
    this.#shop = shop;
  }

  async opens(path: string): Promise<void> {
    await this.#tab.goto(`${this.#shop}/shop${path}`);
    await this.isShown('ready');
  }

  /** Types a card from the number on, as the Tab key leads, until the form calls it complete. */
  async fills({ number, expiration, securityCode, document } = visa, holder = 'APRO'): Promise<void> {
    await this.#tab.evaluate(`${FORM}.focus()`);
    // WebKitGTK's driver may give the first key to the frame that had the focus before: so this one has no text.
    await this.#tab.keyboard.press('Shift');
    await this.types(number, expiration, securityCode, holder, '');
    await this.#tab.keyboard.type(document!);
    // Before the plans are there, the Tab key skips them.
    await this.isShown('complete');
    await this.#tab.keyboard.press('Tab');
  }

  /** Types each text and goes to the next stop. */
  async types(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.#tab.keyboard.type(text);
      await this.#tab.keyboard.press('Tab');
    }
  }

  /** From the plans, where the last text has led: the box is behind them. */
  async ticksTheLastBox(): Promise<void> {
    await this.#tab.keyboard.press('Tab');
    await this.#tab.keyboard.press(' ');
  }

  /** Presses a button or follows a link. */
  async presses(text: string): Promise<void> {
    await this.sees(text, `Boolean(${control(text)})`);
    await this.#tab.evaluate(`${control(text)}.focus()`);
    await this.#tab.keyboard.press('Enter');
  }

  async pays(): Promise<void> {
    await this.presses('Pagar');
  }

  async goesBack(): Promise<void> {
    await this.#tab.goBack();
  }

  async goesForward(): Promise<void> {
    await this.#tab.goForward();
  }

  async isShown(state: State): Promise<void> {
    await this.sees(`a form that is ${state}`, `Boolean(${FORM}?.matches(':state(${state})'))`);
  }

  /** Whether the page says this, in itself or in what an element of ours tells. */
  async reads(text: string): Promise<void> {
    const words = `document.body.innerText + [...document.querySelectorAll('mp-payment-status')].map((status) => status.shadowRoot.textContent).join()`;
    await this.sees(text, `(${words}).includes(${JSON.stringify(text)})`);
  }

  /** Waits for a page that may be on its way. */
  async sees(what: string, expression: string): Promise<void> {
    const look = async (): Promise<unknown> => this.#tab.evaluate(expression).catch(() => 'leaving');
    await expect.poll(look, { message: what, intervals: [50, 100, 200] }).toBe(true);
  }

  value(expression: string): Promise<unknown> {
    return this.#tab.evaluate(expression);
  }
}
