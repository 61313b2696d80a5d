import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { PaymentTypeId } from '../card/card.js';
import type { Locale } from '../locale/locale.js';
import { isTestKey } from '../sdk/keys.js';
import type { SdkVersion } from '../sdk/load.js';
import { FormControl } from './host/form-control.js';
import { isDisabled } from './host/natives.js';
import { flagOf, readPage, type PageProperties } from './page-input.js';

const TEXTS = ['publicKey', 'amount', 'locale', 'paymentTypes', 'cspNonce', 'fieldPrefix'] as const;

/** Whether two lists have the same content; lists that cannot be serialised are different. */
function isSameList(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return one === other;
  }
}

/** The properties of `<mp-card-form>` as a page sets them. `readPage` handles values of any other type. */
export abstract class CardFormProperties extends FormControl {
  static override readonly properties: PropertyDeclarations = {
    publicKey: { attribute: 'public-key' },
    amount: {},
    locale: {},
    sdk: {},
    maxInstallments: { attribute: 'max-installments', type: Number },
    paymentTypes: { attribute: 'payment-types' },
    cspNonce: { attribute: 'csp-nonce' },
    disabled: { type: Boolean, noAccessor: true },
    secureFields: { attribute: 'secure-fields', type: Boolean },
    fieldPrefix: { attribute: 'field-prefix' },
    hiddenInputs: { attribute: 'hidden-inputs', type: Boolean },
    test: { type: Boolean, noAccessor: true },
    saveCard: { attribute: 'save-card', type: Boolean },
    // Pages that write the list into a template pass a new array with every render.
    savedCards: { attribute: false, hasChanged: (next, last) => !isSameList(next, last) },
  };

  /**
   * Public key of the Mercado Pago account. An access token is refused, never sent anywhere, never printed. A later change
   * starts over with empty fields.
   */
  declare publicKey: string;
  /** What the buyer pays now: decimal with a dot, in the site's currency; a number too. Empty: one payment, no plans. */
  declare amount: string | number;
  /**
   * Language of texts and money. Default: `<html lang>`, then the browser's language, then `es-AR`. A bare `es` or
   * `es-419` takes its country from the browser's languages, then from the account.
   */
  declare locale: Locale | '';
  /** Which mercadopago.js is used. A later change starts over with empty fields. */
  declare sdk: SdkVersion;
  /** The most installments offered. */
  declare maxInstallments: number | null;
  /** Accepted kinds of card, separated by blanks: `credit_card debit_card prepaid_card`; or an array. Empty: all. */
  declare paymentTypes: string | readonly PaymentTypeId[];
  /**
   * Nonce for the script tags the element adds. The attribute is emptied once it is read, as browsers do with `nonce`;
   * the property keeps it. A later change starts over with empty fields.
   */
  declare cspNonce: string;
  /**
   * Number, expiry and code are typed into frames of Mercado Pago's origin, which no script of the page can read. v2
   * only; browsers do not autofill them. A later change starts over with empty fields.
   */
  declare secureFields: boolean;
  /** Prefix for the name of each form entry, for shops with their own field `token`. */
  declare fieldPrefix: string;
  /**
   * While a payment is held, its entries are also hidden inputs in the page's form, for scripts that read
   * `form.elements`: jQuery `serialize()`, Rails UJS, htmx 1. Any script of the page can then read the token and, with
   * it and the public key, the holder's name and document (`GET /v1/card_tokens/{id}`).
   */
  declare hiddenInputs: boolean;
  /**
   * Offers the buyer an unticked box to keep the card for next time; not for saved cards. `save_card` has the answer.
   */
  declare saveCard: boolean;
  /**
   * Cards of the customer, exactly as `GET /v1/customers/{id}/cards` returns them to the shop's server. Only the security
   * code is asked again. Pass a new array to change the list; mutations are not observed.
   */
  declare savedCards: readonly unknown[];

  #test: unknown = false;
  /** Language of the page when the properties were last read. */
  #lang: string | undefined;

  constructor() {
    super();
    this.publicKey = this.amount = this.locale = this.paymentTypes = this.cspNonce = this.fieldPrefix = '';
    this.sdk = 'v2';
    this.maxInstallments = null;
    this.secureFields = this.hiddenInputs = this.saveCard = false;
    this.savedCards = [];
  }

  /**
   * The key is a test key: shows a badge. Always true for a `TEST-` key; today's test keys begin with `APP_USR-`, so
   * the page has to say it.
   */
  get test(): boolean {
    return flagOf(this.#test) || isTestKey(this.publicKey);
  }

  set test(test: boolean) {
    const before = this.#test;
    this.#test = test;
    this.requestUpdate('test', before);
  }

  /**
   * Disables the fields and leaves the element out of form submission. Also follows an enclosing `<fieldset disabled>`.
   *
   * @default false
   */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled: boolean) {
    // At once, as native controls do: a submit in the same task already counts it.
    this.toggleAttribute('disabled', flagOf(disabled));
  }

  /** As browsers do with `nonce`: style sheets cannot read it with attribute selectors, and the property keeps it. */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    const isNonce = name === 'csp-nonce';
    if (isNonce && value === '') return;
    super.attributeChangedCallback(name, old, value);
    if (isNonce) this.#hideNonce();
  }

  #hideNonce(): void {
    if (this.isConnected && this.getAttribute('csp-nonce')) this.setAttribute('csp-nonce', '');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hideNonce();
  }

  formDisabledCallback(): void {
    this.requestUpdate('disabled');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // A removed attribute leaves null, and frameworks unset a property with undefined.
    for (const name of TEXTS) this[name] ??= '';
    this.savedCards ??= [];
  }

  /** The page's input; `null` if unchanged since the last read. */
  protected readPage(changed: PropertyValues<this>): ReturnType<typeof readPage> | null {
    const { lang } = document.documentElement;
    if (changed.size === 0 && lang === this.#lang) return null;
    this.#lang = lang;
    return readPage(this.#pageProperties, [lang, ...navigator.languages]);
  }

  get #pageProperties(): PageProperties {
    const { publicKey, amount, locale, sdk, maxInstallments, paymentTypes, cspNonce } = this;
    const { secureFields, fieldPrefix, hiddenInputs, saveCard } = this;
    const mine = { disabled: isDisabled(this), fieldPrefix, hiddenInputs, saveCard, test: this.#test };
    const account = { publicKey, sdk, cspNonce, secureFields };
    return { ...account, ...mine, amount, locale, maxInstallments, paymentTypes };
  }
}
