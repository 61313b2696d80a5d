import '../see-inside.js';
import type { Field } from '../../src/card/card.js';
import type { CardToken, MpCardForm } from '../../src/index.js';
import '../../src/index.js';
import { inside } from '../see-inside.js';
import { Puppet, type Method } from './puppet.js';

export const card: Partial<Record<Field, string>> = {
  cardNumber: '4509 9535 6623 3704',
  cardExpiration: '11/30',
  securityCode: '123',
  cardholderName: 'APRO',
  docNumber: '12345678',
};

const savedCard = {
  id: '8912345',
  expiration_month: 11,
  expiration_year: 2090,
  first_six_digits: '450995',
  last_four_digits: '3704',
  payment_method: { id: 'visa', name: 'Visa', payment_type_id: 'credit_card' },
  security_code: { length: 3, card_location: 'back' },
};

/** A page with one form, which does things to it faster than keys can, and watches what must never happen. */
export class Shop {
  readonly page = document.createElement('div');
  readonly owner = document.createElement('form');
  readonly form: MpCardForm;
  readonly puppet: Puppet;
  /** What was broken, in words. */
  readonly broken: string[] = [];
  /** Token calls of `tokenize()` that have not settled. */
  unsettled = 0;
  readonly #tokens = new Set<string>();
  readonly #typed = new Map<Field, string>();
  #edits = 0;
  #editsWhenAsked = 0;
  #keys = 0;

  constructor() {
    this.puppet = new Puppet((method) => this.#asked(method));
    this.owner.append(document.createElement('button'));
    this.form = document.createElement('mp-card-form');
    this.form.publicKey = this.puppet.publicKey;
    this.form.amount = '1000';
    this.form.locale = 'es-AR';
    this.form.addEventListener('mp-token', ({ detail }) => this.#onToken(detail));
    this.owner.addEventListener('submit', (event) => event.preventDefault());
    this.page.append(this.owner);
    this.owner.prepend(this.form);
    document.body.append(this.page);
  }

  #asked(method: Method): void {
    if (method === 'createCardToken') this.#editsWhenAsked = this.#edits;
  }

  #onToken({ token }: CardToken): void {
    if (this.#tokens.has(token)) this.broken.push('a token was given twice');
    if (!this.puppet.tokens.includes(token)) this.broken.push('a token was given that nobody made');
    if (this.#edits !== this.#editsWhenAsked) this.broken.push('a token was given after an edit');
    this.#tokens.add(token);
  }

  /** How many tokens the page was given. */
  get given(): number {
    return this.#tokens.size;
  }

  get root(): ShadowRoot {
    return inside(this.form);
  }

  input(field: Field): HTMLInputElement | null {
    return this.root.querySelector(`[data-checkout="${field}"]`);
  }

  /** Replaces what stands in a field, as a paste does. */
  type(field: Field, text: string): void {
    const input = this.input(field);
    if (!input || input.disabled || input.readOnly) return;
    input.setRangeText(text, 0, input.value.length, 'end');
    this.#edits += 1;
    this.#typed.set(field, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  fill(): void {
    for (const [field, text] of Object.entries(card)) this.type(field as Field, text);
  }

  chooseIssuer(): void {
    const select = this.root.querySelector<HTMLSelectElement>('[data-checkout="cardIssuerId"]');
    if (!select) return;
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  tokenize(): void {
    this.unsettled += 1;
    const settle = (): void => void (this.unsettled -= 1);
    this.form.tokenize().then(settle, settle);
  }

  click(): void {
    this.owner.querySelector('button')!.click();
  }

  /** Moves the form, or puts it back. */
  move(): void {
    this.page.append(this.owner);
  }

  leave(): void {
    window.dispatchEvent(new Event('pagehide'));
    if (this.form.isConnected) this.forget();
  }

  reset(): void {
    this.form.reset();
    this.forget();
  }

  recover(): void {
    this.form.recover('cc_rejected_bad_filled_security_code');
    this.#edits += 1;
    this.#typed.delete('securityCode');
  }

  changeKey(): void {
    this.#keys += 1;
    this.form.publicKey = `${this.puppet.publicKey}${this.#keys}`;
    this.forget();
  }

  save(): void {
    this.form.savedCards = this.form.savedCards.length > 0 ? [] : [savedCard];
    this.#typed.delete('securityCode');
  }

  /** Nothing has to be there any more. */
  forget(): void {
    this.#edits += 1;
    this.#typed.clear();
  }

  /** Fields in which something else stands than was typed, apart from blanks. */
  get lost(): string[] {
    return [...this.#typed].flatMap(([field, text]) => {
      const value = this.input(field)?.value ?? '(no field)';
      return value.replace(/\s/g, '') === text.replace(/\s/g, '') ? [] : [`${field}: ${text} became ${value}`];
    });
  }

  /** Whether the script of the SDK is on its way. */
  get loading(): boolean {
    return [...this.root.querySelectorAll('iframe')].some(({ contentWindow }) => !('MercadoPago' in contentWindow!));
  }

  get frames(): number {
    return this.root.querySelectorAll('iframe').length;
  }
}
