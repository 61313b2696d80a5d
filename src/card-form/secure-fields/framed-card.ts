import type { CardField, CardToTokenize, Field } from '../../card/card.js';
import type { CardRules } from '../../card/rules.js';
import type { ProblemCode, Requirements } from '../../card/validate.js';
import { noFields, type FieldListener, type FieldLook, type FieldUpdate } from '../../sdk/card-fields.js';
import type { MpError } from '../../sdk/mp-error.js';
import type { Gateway } from '../../sdk/gateway.js';
import { CARD_FIELDS, CardFields } from '../../sdk/v2-fields.js';
import { FieldBoxes, type ShowField } from './field-boxes.js';
import type { SecureFields } from '../inputs.js';

export interface FramedHooks {
  /** The texts of a field, in the form's language. */
  look(field: CardField): Pick<FieldLook, 'label' | 'placeholder'>;
  /** Something was typed. */
  edited(): void;
  left(field: CardField): void;
  /** @returns whether the focus is still where it is now */
  holdFocus(): () => boolean;
  /** Something visible, or a problem, has changed. */
  changed(): void;
  /** A field could not be created. */
  failed(error: MpError): void;
  /** The frames are gone; whether there was text in them. */
  closed(hadText: boolean): void;
}

/** One field in its frame, from one mount to the next. */
interface Mount {
  ready: Promise<void>;
  isReady: boolean;
  /** Updates for when it is ready: before, they have no effect. */
  readonly pending: FieldUpdate;
  /** Whether something was typed since. */
  typed: boolean;
  problem: ProblemCode | null;
  /** Whether it is marked as invalid for screen readers. */
  isMarked: boolean;
}

const mountOf = (ready: Promise<void>): Mount => ({
  ready,
  isReady: false,
  pending: {},
  typed: false,
  problem: null,
  isMarked: false,
});

/**
 * One form's card in Mercado Pago's frames: which frames exist, what they report, and where they are. The typed text is
 * not known here, and cannot be.
 */
export class FramedCard implements SecureFields, FieldListener {
  readonly #gateway: Gateway;
  readonly #hooks: FramedHooks;
  readonly #boxes: FieldBoxes;
  readonly #mounts = new Map<CardField, Mount>();
  readonly #fields: CardFields;
  #code: CardRules['code'] = null;
  #luhn = true;
  #placeholder = '';
  bin = '';
  active: CardField | null = null;

  /** @param signal aborts when the SDK's document, with the frames, is removed */
  constructor(gateway: Gateway, root: ShadowRoot, hooks: FramedHooks, signal: AbortSignal) {
    if (!gateway.fields) throw noFields();
    this.#gateway = gateway;
    this.#hooks = hooks;
    this.#fields = new CardFields(gateway.fields, this);
    const show: ShowField = (field, place, style) => {
      this.#fields.place(field, this.#mounts.has(field) ? place : null);
      this.#update(field, { style });
    };
    this.#boxes = new FieldBoxes(root, CARD_FIELDS, gateway.fields.document.defaultView!, show, signal);
    signal.addEventListener('abort', () => hooks.closed(CARD_FIELDS.some((field) => !this.isEmpty(field))));
  }

  get problems(): Readonly<Record<CardField, ProblemCode | null>> {
    return {
      cardNumber: this.#problemOf('cardNumber'),
      cardExpiration: this.#problemOf('cardExpiration'),
      securityCode: this.#problemOf('securityCode'),
    };
  }

  #problemOf(field: CardField): ProblemCode | null {
    if (this.isEmpty(field)) {
      return field === 'securityCode' && this.#code?.mandatory === false ? null : 'missing';
    }
    const { problem } = this.#mounts.get(field)!;
    // Reported before it was known that numbers of this method have no check digit.
    return problem === 'mistyped' && !this.#luhn ? null : problem;
  }

  isEmpty(field: CardField): boolean {
    const mount = this.#mounts.get(field);
    return !mount?.typed || mount.problem === 'missing';
  }

  /** Whether all fields are ready for typing. */
  get isReady(): boolean {
    return [...this.#mounts.values()].every(({ isReady }) => isReady);
  }

  async ready(): Promise<void> {
    await Promise.all([...this.#mounts.values()].map(({ ready }) => ready));
  }

  focused(field: CardField): void {
    this.active = field;
    this.#hooks.changed();
  }

  left(field: CardField): void {
    this.active = null;
    this.#hooks.left(field);
    this.#hooks.changed();
  }

  changed(field: CardField): void {
    const mount = this.#mounts.get(field);
    if (mount) mount.typed = true;
    this.#hooks.edited();
  }

  judged(field: CardField, problem: ProblemCode | null): void {
    const mount = this.#mounts.get(field);
    if (mount) mount.problem = problem;
    this.#hooks.changed();
  }

  binChanged(bin: string): void {
    if (bin === this.bin) return;
    this.bin = bin;
    this.#hooks.edited();
  }

  focusAt(target: Element): void {
    const field = this.#boxes.fieldAt(target);
    if (field) this.focus(field);
  }

  focus(field: CardField): void {
    const isThere = this.#hooks.holdFocus();
    const goOn = (): unknown => isThere() && this.#fields.focus(field);
    // A key pressed before the field is ready would be lost; the buyer may go elsewhere meanwhile.
    this.#mounts.get(field)?.ready.then(goOn, () => undefined);
  }

  clear(field: CardField): void {
    if (!this.isEmpty(field)) this.#mountAgain(field);
  }

  #mountAgain(field: CardField): void {
    const hadFocus = this.active === field;
    this.#unmount(field);
    this.#mount(field);
    if (hadFocus) this.focus(field);
  }

  fit(required: Requirements): void {
    // The SDK makes a token of a saved card only if no other field is mounted.
    const isWanted = (field: CardField): boolean => !required.saved || (field === 'securityCode' && required.code);
    for (const field of CARD_FIELDS) {
      const isMounted = this.#mounts.has(field);
      if (isWanted(field) && !isMounted) this.#mount(field);
      if (!isWanted(field) && isMounted) this.#unmount(field);
    }
    this.#fitRules(required.rules);
    const { placeholder } = this.#hooks.look('cardExpiration');
    if (placeholder !== this.#placeholder) this.#update('cardExpiration', { placeholder });
    this.#placeholder = placeholder;
  }

  /** No length for the number: it could not be undone for a method with several lengths. */
  #fitRules({ lengths, luhn, code }: CardRules): void {
    if (lengths.length > 0 && luhn !== this.#luhn) {
      this.#luhn = luhn;
      this.#applyRules('cardNumber');
    }
    if (!code || (code.length === this.#code?.length && code.mandatory === this.#code.mandatory)) return;
    const isOther = code.length !== (this.#code?.length ?? 3);
    this.#code = code;
    // The SDK does not check existing text again, so ask for the code again when the brand changes.
    if (isOther && !this.isEmpty('securityCode')) this.#mountAgain('securityCode');
    else this.#applyRules('securityCode');
  }

  #applyRules(field: CardField): void {
    if (field === 'cardNumber') {
      this.#update(field, { settings: { validation: this.#luhn ? 'standard' : 'none' } });
    } else if (field === 'securityCode' && this.#code) {
      const { length, mandatory } = this.#code;
      this.#update(field, { settings: { length, mode: mandatory ? 'mandatory' : 'optional' } });
    }
  }

  #update(field: CardField, update: FieldUpdate): void {
    const mount = this.#mounts.get(field);
    if (mount?.isReady) this.#fields.update(field, update);
    else if (mount) Object.assign(mount.pending, update);
  }

  /** @param wrong fields shown as wrong */
  mark(wrong: ReadonlyMap<Field, ProblemCode>): void {
    for (const [field, mount] of this.#mounts) {
      if (mount.isMarked === wrong.has(field)) continue;
      mount.isMarked = wrong.has(field);
      this.#update(field, { invalid: mount.isMarked });
    }
  }

  #mount(field: CardField): void {
    const look = { ...this.#hooks.look(field), style: this.#boxes.styleOf(field) };
    const mount = mountOf(this.#fields.mount(field, look));
    this.#mounts.set(field, mount);
    this.#boxes.measure();
    this.#applyRules(field);
    if (this.#boxes.hasFocus(field)) this.focus(field);
    mount.ready.then(
      () => {
        mount.isReady = true;
        for (const [name, value] of Object.entries(mount.pending)) this.#update(field, { [name]: value });
        // A box that is shown again before a frame has passed is no change to its observer.
        this.#boxes.measure();
        this.#hooks.changed();
      },
      (error: MpError) => {
        if (this.#mounts.get(field) === mount) this.#hooks.failed(error);
      },
    );
  }

  #unmount(field: CardField): void {
    this.#fields.unmount(field);
    this.#mounts.delete(field);
    this.#boxes.measure();
    if (field === 'cardNumber') this.bin = '';
    if (field === this.active) this.active = null;
  }

  /** A saved card without a code has nothing to type, so there is no frame to ask. */
  async tokenize(card: CardToTokenize): Promise<string> {
    if (this.#mounts.size === 0) return this.#gateway.tokenize(card);
    await this.ready();
    return this.#fields.tokenize(card);
  }
}
