import type { CardField } from '../../card/card.js';
import type { FieldPlace } from '../../sdk/card-fields.js';

type Show = (field: CardField, place: FieldPlace | null, style: Readonly<Record<string, string>>) => void;

/**
 * The boxes in the form under Mercado Pago's fields. Label, border, focus ring and problems are the form's own; only
 * the text line is in a frame.
 */
export class FieldBoxes {
  readonly #root: ShadowRoot;
  readonly #fields: readonly CardField[];
  readonly #observer: ResizeObserver;
  readonly #show: Show;

  /** @param show receives the place of each field, now and on every change */
  constructor(root: ShadowRoot, fields: readonly CardField[], show: Show, signal: AbortSignal) {
    this.#root = root;
    this.#fields = fields;
    this.#show = show;
    this.#observer = new ResizeObserver(() => this.measure());
    const room = root.querySelector('.framed')!;
    this.#observer.observe(room);
    for (const field of fields) this.#observer.observe(this.#box(field));
    const isDark = matchMedia('(prefers-color-scheme: dark)');
    isDark.addEventListener('change', () => this.measure(), { signal });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  #box(field: CardField): HTMLElement {
    return this.#root.getElementById(field)!;
  }

  /** The field a node belongs to, by its label, note or box. */
  fieldAt(target: Element): CardField | undefined {
    const place = target.closest('.framed .field');
    return this.#fields.find((field) => place?.contains(this.#box(field)));
  }

  measure(): void {
    for (const field of this.#fields) this.#show(field, placeOf(this.#box(field)), this.styleOf(field));
  }

  /** The styles the SDK accepts, with the values resolved in the box. */
  styleOf(field: CardField): Readonly<Record<string, string>> {
    const box = this.#box(field);
    const { color, fontFamily, fontSize, fontStyle, fontWeight, textDecorationColor } = getComputedStyle(box);
    return {
      color,
      fontFamily,
      fontSize,
      fontStyle,
      fontWeight,
      // The style sheet stores it there, because a variable that contains a colour is not resolved.
      placeholderColor: textDecorationColor,
      height: `${box.clientHeight}px`,
    };
  }
}

/** `null` while the box is hidden. */
function placeOf(box: HTMLElement): FieldPlace | null {
  if (!box.offsetParent) return null;
  const { paddingInlineStart: paddingStart, paddingInlineEnd: paddingEnd } = getComputedStyle(box);
  const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = box;
  return { left, top, width, height, paddingStart, paddingEnd };
}
