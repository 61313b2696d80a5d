import { sendKeys } from '@web/test-runner-commands';
import { until } from './clock.js';
import { inside } from './see-inside.js';
import type { MpCardForm } from '../../src/entries/index.js';
import type { Field } from '../../src/card/card.js';
import { testRunnerKeyboard } from '../../src/testing/keyboard.js';

const keyboard = testRunnerKeyboard(sendKeys);

export interface TestCard {
  number: string;
  expiration: string;
  code: string;
}

/** Mercado Pago's public test cards for Argentina. */
export const visa: TestCard = { number: '4509953566233704', expiration: '1130', code: '123' };
export const master: TestCard = { number: '5031755734530604', expiration: '1130', code: '123' };
export const amex: TestCard = { number: '371180303257522', expiration: '1130', code: '1234' };
export const debit: TestCard = { number: '4002768694395619', expiration: '1130', code: '123' };

/** Does with a form what a buyer does: keys, and looking at it. */
export class Buyer {
  readonly form: MpCardForm;

  constructor(form: MpCardForm) {
    this.form = form;
  }

  get root(): ShadowRoot {
    return inside(this.form);
  }

  /** The input or select of a field, as shown. */
  see(field: Field): HTMLInputElement | HTMLSelectElement | null {
    return this.root.querySelector(`[data-checkout="${field}"]`);
  }

  /** The text below a field: what is wrong, or a hint. */
  note(field: Field): string {
    return this.root.querySelector(`#${field}-note`)?.textContent.trim() ?? '';
  }

  problem(field: Field): string {
    return this.see(field)?.getAttribute('aria-invalid') === 'true' ? this.note(field) : '';
  }

  get banner(): string {
    return this.root.querySelector('[part="banner"]')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  }

  get plans(): string[] {
    const select = this.see('installments') as HTMLSelectElement | null;
    return [...(select?.options ?? [])].map((option) => option.textContent.trim());
  }

  async typeIn(field: Field, text: string): Promise<void> {
    this.see(field)!.focus();
    await sendKeys({ type: text });
    await this.#isTold();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await keyboard.press(key);
    await this.#isTold();
  }

  /** What a key has caused is told and shown in a later task. */
  async #isTold(): Promise<void> {
    await this.form.updateComplete;
  }

  /** Types a whole card, and waits until the form calls it complete. */
  async fill(card: TestCard = visa, name = 'APRO', document = '12345678'): Promise<void> {
    await this.typeIn('cardNumber', card.number);
    await this.typeIn('cardExpiration', card.expiration);
    if (card.code) await this.typeIn('securityCode', card.code);
    await this.typeIn('cardholderName', name);
    if (this.see('docNumber')) await this.typeIn('docNumber', document);
    await this.isComplete();
  }

  async isComplete(): Promise<void> {
    await until(() => this.form.matches(':state(complete)'), 'a complete form');
    await this.#isTold();
  }

  async chooses(field: 'installments' | 'cardIssuerId' | 'docType', value: string): Promise<void> {
    const select = this.see(field) as HTMLSelectElement;
    select.focus();
    const wanted = [...select.options].findIndex((option) => option.value === value);
    if (wanted < 0) throw new Error(`${field} has no option ${value}`);
    while (select.selectedIndex !== wanted) await this.press(select.selectedIndex < wanted ? 'ArrowDown' : 'ArrowUp');
  }
}
