import type { CardField } from '../../card/card.js';
import type { FieldPlace } from '../../sdk/card-fields.js';

type Show = (field: CardField, place: FieldPlace | null, style: Readonly<Record<string, string>>) => void;

/**
 * The boxes in the form that Mercado Pago's fields are laid over. Label, border, focus ring and problems are the form's
 * own; only the text line is in a frame.
 */
export class FieldBoxes {
  readonly #root: ShadowRoot;
  readonly #fields: readonly CardField[];
  readonly #observer: ResizeObserver;
  readonly #show: Show;

  /**
   * @param show is told where each field belongs, now and whenever that changes
   * @param focus is asked for a field whose label, note or box was clicked, or whose box was focused
   */
  constructor(
    root: ShadowRoot,
    fields: readonly CardField[],
    show: Show,
    focus: (field: CardField) => void,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#fields = fields;
    this.#show = show;
    this.#observer = new ResizeObserver(() => this.measure());
    const room = root.querySelector('.framed')!;
    this.#observer.observe(room);
    for (const field of fields) this.#observer.observe(this.#box(field));
    const find = (event: Event): CardField | undefined =>
      fields.find((field) => (event.target as Element).closest('.field')?.contains(this.#box(field)));
    for (const type of ['click', 'focusin']) {
      room.addEventListener(
        type,
        (event) => {
          const field = find(event);
          if (field) focus(field);
        },
        { signal },
      );
    }
    const isDark = matchMedia('(prefers-color-scheme: dark)');
    isDark.addEventListener('change', () => this.measure(), { signal });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  #box(field: CardField): HTMLElement {
    return this.#root.getElementById(field)!;
  }

  measure(): void {
    for (const field of this.#fields) this.#show(field, placeOf(this.#box(field)), this.styleOf(field));
  }

  /** What the SDK accepts of a style, as it stands resolved in the box. */
  styleOf(field: CardField): Readonly<Record<string, string>> {
    const box = this.#box(field);
    const { color, fontFamily, fontSize, fontStyle, fontWeight, textDecorationColor } = getComputedStyle(box);
    return {
      color,
      fontFamily,
      fontSize,
      fontStyle,
      fontWeight,
      // The style sheet keeps it there, because a variable with a colour in it is not resolved.
      placeholderColor: textDecorationColor,
      height: `${box.clientHeight}px`,
    };
  }
}

/** `null` while the box is not shown. */
function placeOf(box: HTMLElement): FieldPlace | null {
  if (!box.offsetParent) return null;
  const { paddingInlineStart: paddingStart, paddingInlineEnd: paddingEnd } = getComputedStyle(box);
  const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = box;
  return { left, top, width, height, paddingStart, paddingEnd };
}
