import './see-inside.js';
import type { Field } from '../../src/card/card.js';
import type { CardToken, MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { inside } from './see-inside.js';
import { watchListeners } from './listeners.js';
import { Puppet, type Method } from './puppet.js';
import { savedCard } from './saved-card.js';

export const card: Partial<Record<Field, string>> = {
  cardNumber: '4509 9535 6623 3704',
  cardExpiration: '11/30',
  securityCode: '123',
  cardholderName: 'APRO',
  docNumber: '12345678',
};

const saved = { ...savedCard, expiration_year: 2090 };

/** A page with one form, which does things to it faster than keys can, and watches what must never happen. */
export class Shop {
  readonly page = document.createElement('div');
  readonly owner = document.createElement('form');
  readonly form: MpCardForm;
  readonly puppet: Puppet;
  /** What was broken, in words. */
  readonly broken: string[] = [];
  /** Whether the page says that it sends the token itself. */
  takesToken = false;
  /** Whether the page stops its own form. */
  stopsSubmits = false;
  /** How often the form was sent to the shop's server. */
  left = 0;
  /** Token calls of `tokenize()` that have not settled. */
  unsettled = 0;
  /** Listeners on the page's form that are the element's. */
  readonly listeners = watchListeners(this.owner);
  /** Where the browser goes when the form is sent, so that the test goes on. */
  readonly #server = document.createElement('iframe');
  readonly #tokens = new Set<string>();
  /** Tokens that the form may still send. */
  readonly #unsent = new Set<string>();
  readonly #typed = new Map<Field, string>();
  #edits = 0;
  #editsWhenAsked = 0;
  #keys = 0;
  /** Whether the page was left while the form was out of it. */
  #wasLeftWithout = false;
  /** How often a token was requested. */
  #asks = 0;

  constructor() {
    this.puppet = new Puppet((method) => this.#asked(method));
    this.owner.append(document.createElement('button'));
    this.form = document.createElement('mp-card-form');
    this.form.publicKey = this.puppet.publicKey;
    this.form.amount = '1000';
    this.form.locale = 'es-AR';
    this.owner.method = 'post';
    this.owner.action = '/echo/pay';
    this.owner.target = this.#server.name = crypto.randomUUID();
    this.form.addEventListener('mp-token', (event) => this.#onToken(event));
    this.page.addEventListener('submit', (event) => this.#onSubmit(event));
    this.page.append(this.owner, this.#server);
    this.owner.prepend(this.form);
    document.body.append(this.page);
  }

  #asked(method: Method): void {
    if (method === 'createCardToken') this.#editsWhenAsked = this.#edits;
  }

  #onToken(event: CustomEvent<CardToken>): void {
    const { token } = event.detail;
    if (this.takesToken) event.preventDefault();
    else this.#unsent.add(token);
    if (this.#tokens.has(token)) this.broken.push('a token was given twice');
    if (!this.puppet.tokens.includes(token)) this.broken.push('a token was given that nobody made');
    if (this.#edits !== this.#editsWhenAsked) this.broken.push('a token was given after an edit');
    this.#tokens.add(token);
    if (this.#tokens.size > this.#asks) this.broken.push('more tokens were given than asked for');
  }

  #onSubmit(event: SubmitEvent): void {
    if (this.stopsSubmits) event.preventDefault();
    if (event.defaultPrevented) return;
    // Next comes what the server receives.
    this.page.addEventListener('formdata', ({ formData }) => this.#onSent(formData.get('token')), { once: true });
  }

  #onSent(token: FormDataEntryValue | null): void {
    this.left += 1;
    const takesPart = this.form.form === this.owner && !this.form.disabled;
    if (!token && takesPart) this.broken.push('the form was sent without a token');
    if (token && !this.#unsent.delete(String(token)))
      this.broken.push('a token was sent that was not there to be sent');
  }

  /** Takes all of it from the page. */
  close(): void {
    this.page.remove();
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
    this.#asks += 1;
    this.unsettled += 1;
    const settle = (): void => void (this.unsettled -= 1);
    this.form.tokenize().then(settle, settle);
  }

  click(): void {
    this.#asks += 1;
    this.owner.querySelector('button')!.click();
  }

  /** Moves the form, or puts it back. */
  move(): void {
    this.page.append(this.owner);
  }

  /** Leaves the page, and comes back to it. */
  leave(): void {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    if (this.form.isConnected) this.forget();
    else this.#wasLeftWithout = true;
  }

  /** Puts the form into the page. */
  add(): void {
    this.owner.prepend(this.form);
    if (this.#wasLeftWithout) this.forget();
    this.#wasLeftWithout = false;
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
    this.form.savedCards = this.form.savedCards.length > 0 ? [] : [saved];
    this.#typed.delete('securityCode');
  }

  /** Nothing must be left. */
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

  /** The form's own, and any in the page besides the one that is sent to. */
  get frames(): number {
    return this.root.querySelectorAll('iframe').length + window.length - 1;
  }
}
