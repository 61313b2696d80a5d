import type { StandInSettings } from '../settings.js';
import type { FieldErrors, FieldProblem, FieldRules, FieldType } from './field-errors.js';

export interface FieldOptions {
  placeholder?: string;
  style?: Record<string, string>;
  mode?: 'short' | 'full';
  enableLuhnValidation?: boolean;
  srLabel?: string;
  ariaRequired?: boolean;
}

export interface FieldUpdate {
  placeholder?: string;
  settings?: Pick<FieldRules, 'length' | 'validation' | 'mode'>;
  /** Sets `aria-invalid`; changes no style. */
  invalid?: boolean;
  style?: Record<string, string>;
}

/**
 * The iframe of one secure field. The real one has another origin; this one can be read, but not through the SDK's
 * object.
 */
export interface FieldFrame {
  readonly element: HTMLIFrameElement;
  /** Shows the input now and after each reload of the frame. Until then the frame is empty. */
  open(): void;
  isOpen(): boolean;
  value(): string;
  problems(): FieldProblem[];
  update(update: FieldUpdate): void;
  focus(): void;
  blur(): void;
  /** Uses the frame's own window: with the real SDK too, the card never passes through the page's. */
  transport(): typeof XMLHttpRequest;
}

/** Emits an event of a field. */
export type Tell = (event: string, detail?: object) => void;

export function createFieldFrame(
  { readyDelay, timeScale, quirks }: StandInSettings,
  errorsOf: FieldErrors,
  type: FieldType,
  options: FieldOptions,
  tell: Tell,
): FieldFrame {
  const rules: FieldRules = {
    isLuhnChecked: options.enableLuhnValidation === true,
    isShortYear: options.mode === 'short',
  };
  const element = createElement();
  let input: HTMLInputElement | null = null;
  let lastBin: string | null = null;
  let lastProblems: string | null = null;

  return {
    element,
    open() {
      // Moving the container in the page reloads the frame: typed text is lost, and `ready` is emitted again.
      element.addEventListener('load', showLater);
      showLater();
    },
    isOpen: () => input !== null,
    value: () => input?.value ?? '',
    problems: () => errorsOf(type, input?.value ?? '', rules),
    update,
    focus: () => input?.focus(),
    blur: () => input?.blur(),
    transport: () => (element.contentWindow as Window & typeof globalThis).XMLHttpRequest,
  };

  function createElement(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    const attributes = { name: type, frameborder: '0', scrolling: 'no', width: '100%', height: '100%' };
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    return frame;
  }

  /** Keys pressed before the field is ready are lost in an empty frame. */
  function showLater(): void {
    input = lastBin = lastProblems = null;
    setTimeout(show, readyDelay * timeScale);
  }

  function show(): void {
    const page = element.contentDocument;
    // Removed from the document meanwhile.
    if (!page) return;
    input = page.createElement('input');
    input.id = input.name = type;
    input.inputMode = 'numeric';
    input.autocomplete = 'off';
    input.placeholder = options.placeholder ?? '';
    if (options.srLabel) input.ariaLabel = options.srLabel;
    if (options.ariaRequired) input.ariaRequired = 'true';
    input.style.cssText = 'box-sizing: border-box; width: 100%; border: 0; outline: 0; background: none';
    paint(input, options.style);
    listen(input);
    page.body.style.margin = '0';
    page.body.replaceChildren(input);
    if (!quirks.includes('never-ready')) tell('ready');
  }

  function listen(field: HTMLInputElement): void {
    for (const event of ['focus', 'blur', 'paste']) field.addEventListener(event, () => tell(event));
    field.addEventListener('input', () => {
      if (type === 'expirationDate') field.value = masked(field.value);
      tell('change');
      tellBin(field.value);
      tellValidity();
    });
  }

  /** Inferred: the slash is inserted automatically. */
  function masked(value: string): string {
    const digits = value.replace(/\D/g, '').slice(0, rules.isShortYear ? 4 : 6);
    return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
  }

  function tellBin(value: string): void {
    if (type !== 'cardNumber') return;
    const digits = value.replace(/\D/g, '');
    const bin = digits.length >= 8 ? digits.slice(0, 8) : null;
    if (bin === lastBin) return;
    lastBin = bin;
    tell('binChange', { bin });
  }

  function tellValidity(): void {
    const errorMessages = errorsOf(type, input?.value ?? '', rules);
    const problems = JSON.stringify(errorMessages);
    if (problems === lastProblems) return;
    lastProblems = problems;
    tell('validityChange', { errorMessages });
  }

  /** Existing text is not checked again. */
  function update({ placeholder, settings, invalid, style }: FieldUpdate): void {
    if (!input) return console.warn(`MercadoPago.js - ${type}: update before ready has no effect`);
    if (placeholder) input.placeholder = placeholder;
    if (invalid !== undefined) input.ariaInvalid = String(invalid);
    paint(input, style);
    if (!settings) return;
    if (type === 'cardNumber' && settings.length && (settings.length < 8 || settings.length > 19)) {
      return console.warn(`MercadoPago.js - ${type}: length out of range`);
    }
    Object.assign(rules, settings);
  }

  function paint(field: HTMLInputElement, style: Record<string, string> = {}): void {
    const allowed =
      /^(color|font-(family|size|style|variant|weight)|height|width|(margin|padding)(-(top|right|bottom|left))?|text-align)$/;
    for (const [key, value] of Object.entries(style)) {
      const property = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (property === 'placeholder-color') paintPlaceholder(value);
      else if (allowed.test(property)) field.style.setProperty(property, value);
      else console.warn(`MercadoPago.js - ${type}: style ${key} is not supported`);
    }
  }

  /** A constructed style sheet: the page's policy would block a `<style>` element. */
  function paintPlaceholder(color: string): void {
    const { CSSStyleSheet, document: page } = element.contentWindow as Window & typeof globalThis;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::placeholder { opacity: 1 }');
    (sheet.cssRules[0] as CSSStyleRule).style.color = color;
    page.adoptedStyleSheets = [sheet];
  }
}
