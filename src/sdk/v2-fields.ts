import type { CardField, CardToTokenize } from '../card/card.js';
import type { ProblemCode } from '../card/validate.js';
import { mpError } from './to-mp-error.js';
import { withEmbossedName } from './embossed-name.js';
import type {
  FieldListener,
  FieldLook,
  FieldPlace,
  FieldSource,
  FieldUpdate,
  V2Field,
  V2Fields,
} from './card-fields.js';
import { MpError } from './mp-error.js';
import { parseTokenId } from './parse.js';
import { DEADLINE, withDeadline } from './with-deadline.js';

/** Our names, mapped to the SDK's. */
const TYPES: Readonly<Record<CardField, string>> = {
  cardNumber: 'cardNumber',
  cardExpiration: 'expirationDate',
  securityCode: 'securityCode',
};

export const CARD_FIELDS = Object.keys(TYPES) as readonly CardField[];

/**
 * Meaning of a cause. Messages are ignored: they are English and contain the current date. `invalid_type` means an
 * empty field, as in Mercado Pago's own plugins.
 */
const PROBLEMS: Readonly<Record<CardField, Partial<Record<string, ProblemCode>>>> = {
  cardNumber: { invalid_type: 'missing', invalid_length: 'invalid', invalid_value: 'mistyped' },
  cardExpiration: { invalid_type: 'missing', invalid_length: 'incomplete', invalid_value: 'wrong-date' },
  securityCode: { invalid_type: 'missing', invalid_length: 'invalid', invalid_value: 'invalid' },
};

/** The SDK reports all problems together, the length before the check digit. */
function problemOf(field: CardField, detail: unknown): ProblemCode | null {
  const { errorMessages } = (detail ?? {}) as { errorMessages?: unknown };
  const [first] = Array.isArray(errorMessages) ? (errorMessages as unknown[]) : [];
  if (first === undefined) return null;
  return PROBLEMS[field][String((first as { cause?: unknown } | null)?.cause)] ?? 'invalid';
}

/** Digits only, because the value comes from the network. */
function binOf(detail: unknown): string {
  const { bin } = (detail ?? {}) as { bin?: unknown };
  return typeof bin === 'string' && /^\d{6,8}$/.test(bin) ? bin : '';
}

const blocked = (): MpError =>
  new MpError(
    'sdk-blocked',
    "Mercado Pago's fields did not load: offline, a content blocker, or a policy without the hosts of secure fields in connect-src and frame-src. Under Trusted Types they also need the policy name `default`.",
  );

const late = (): MpError =>
  new MpError('sdk-timeout', `Mercado Pago's fields were not ready within ${DEADLINE.field / 1000} s.`);

/** The SDK's messages when nothing is mounted, or when the frame is gone. */
const isFrameless = (reason: unknown): boolean =>
  /No primary field|does not have a window/.test(String((reason as { message?: unknown } | null)?.message));

const optionsOf = (name: CardField, { label, placeholder, style }: FieldLook): Record<string, unknown> => ({
  placeholder,
  style,
  srLabel: label,
  ariaRequired: true,
  ...(name === 'cardNumber' && { enableLuhnValidation: true }),
  ...(name === 'cardExpiration' && { mode: 'short' }),
});

/** The data not typed in the fields. Members not needed are absent: the SDK checks whatever is present. */
function holderOf(card: CardToTokenize): Record<string, string> {
  if ('cardId' in card) return { cardId: card.cardId };
  const { cardholderName, docType, docNumber } = card;
  return {
    ...(cardholderName && { cardholderName }),
    ...(docType && { identificationType: docType, identificationNumber: docNumber }),
  };
}

interface Mounted {
  field: V2Field;
  /** Ends the wait for `ready`. */
  wait: AbortController;
}

/**
 * The last host the SDK tries for the page of its fields; if it is blocked, or frames of the first host are, no field
 * loads.
 */
const isFatal = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): boolean =>
  blockedURI.includes('api-static.mercadopago.com') ||
  (effectiveDirective === 'frame-src' && blockedURI.includes('secure-fields'));

/**
 * The card's fields in frames of Mercado Pago's origin: the typed text is invisible from here. Each has its own `div`,
 * which the SDK finds by id in its document. Mounting a field again empties it; there is no other way.
 */
export class CardFields {
  readonly #sdk: V2Fields;
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #listener: FieldListener;
  readonly #mounted = new Map<CardField, Mounted>();

  constructor({ sdk, document, signal }: FieldSource, listener: FieldListener) {
    this.#sdk = sdk;
    this.#document = document;
    this.#signal = signal;
    this.#listener = listener;
    this.#document.body.style.margin = '0';
    for (const field of CARD_FIELDS) this.#addContainer(field);
  }

  #addContainer(field: CardField): void {
    const container = this.#document.createElement('div');
    container.id = field;
    container.hidden = true;
    Object.assign(container.style, { position: 'absolute', boxSizing: 'border-box', cursor: 'text' });
    container.addEventListener('click', () => this.focus(field));
    this.#document.body.append(container);
  }

  #container(field: CardField): HTMLElement {
    return this.#document.getElementById(field)!;
  }

  /**
   * @returns a promise that resolves when the field is ready and rejects with `sdk-blocked`, `sdk-timeout` or `aborted`
   */
  async mount(name: CardField, look: FieldLook): Promise<void> {
    const wait = new AbortController();
    this.#signal.addEventListener('abort', () => wait.abort(), { signal: wait.signal });
    try {
      await withDeadline(DEADLINE.field, wait.signal, () => this.#ready(name, look, wait));
    } catch (reason) {
      throw reason instanceof MpError && reason.code === 'no-answer' ? late() : reason;
    }
  }

  #ready(name: CardField, look: FieldLook, wait: AbortController): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(blocked());
      const { signal } = wait;
      this.#document.addEventListener('securitypolicyviolation', (event) => isFatal(event) && fail(), { signal });
      const field = this.#sdk.create(TYPES[name], optionsOf(name, look));
      this.#mounted.set(name, { field, wait });
      field.mount(name);
      // For a missing or unsuitable container the SDK only warns.
      const frame = this.#container(name).querySelector('iframe');
      if (!frame) return fail();
      frame.title = look.label;
      this.#listen(name, field);
      field.on('ready', () => resolve());
      field.on('error', fail);
    });
  }

  /**
   * Once after each mount: of several listeners for an event the SDK calls only the first, and unmounting removes them
   * all.
   */
  #listen(name: CardField, field: V2Field): void {
    const listener = this.#listener;
    field.on('focus', () => listener.focused(name));
    field.on('blur', () => listener.left(name));
    field.on('change', () => listener.changed(name));
    field.on('validityChange', (detail) => listener.judged(name, problemOf(name, detail)));
    if (name === 'cardNumber') field.on('binChange', (detail) => listener.binChanged(binOf(detail)));
  }

  unmount(name: CardField): void {
    const mounted = this.#mounted.get(name);
    if (!mounted) return;
    this.#mounted.delete(name);
    mounted.wait.abort();
    try {
      mounted.field.unmount();
    } catch {
      // It was never mounted.
    }
  }

  /** Only for a field that is ready. */
  update(name: CardField, update: FieldUpdate): void {
    try {
      this.#mounted.get(name)?.field.update(update);
    } catch {
      // If a build does not accept a value, the field works without it.
    }
  }

  focus(name: CardField): void {
    const field = this.#mounted.get(name)?.field;
    if (field?.focus) field.focus();
    else this.#container(name).querySelector('iframe')?.focus();
  }

  /** @param place `null` while the field is hidden */
  place(name: CardField, place: FieldPlace | null): void {
    const container = this.#container(name);
    container.hidden = place === null;
    if (!place) return;
    const { left, top, width, height, paddingLeft, paddingRight } = place;
    Object.assign(container.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      paddingLeft,
      paddingRight,
    });
  }

  /** A new token from the mounted fields; `card` provides only what is not typed in them. */
  async tokenize(card: CardToTokenize): Promise<string> {
    const make = (): Promise<string | null> => withEmbossedName(card, (named) => this.#create(named));
    const id = await withDeadline(DEADLINE.token, this.#signal, make);
    if (id === null) throw mpError('no-answer');
    return id;
  }

  /** The answer repeats holder and document: only the id leaves the private document's promise. */
  #create(card: CardToTokenize): Promise<string | null> {
    return this.#sdk.createCardToken(holderOf(card)).then(parseTokenId, (reason: unknown) => {
      throw isFrameless(reason) ? mpError('no-answer') : reason;
    });
  }
}
