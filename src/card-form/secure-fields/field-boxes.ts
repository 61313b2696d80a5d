import type { CardField } from '../../card/card.js';
import { listen, unlisten } from '../../dom/natives.js';
import type { FieldPlace } from '../../sdk/card-fields.js';

export type ShowField = (field: CardField, place: FieldPlace | null, style: Readonly<Record<string, string>>) => void;

/**
 * The boxes in the form under Mercado Pago's fields. Label, border, focus ring and problems are the form's own; only
 * the text line is in a frame.
 */
export class FieldBoxes {
  readonly #root: ShadowRoot;
  readonly #fields: readonly CardField[];
  readonly #observer: ResizeObserver;
  readonly #show: ShowField;

  /** @param show receives the place of each field, now and on every change */
  constructor(root: ShadowRoot, fields: readonly CardField[], show: ShowField, signal: AbortSignal) {
    this.#root = root;
    this.#fields = fields;
    this.#show = show;
    this.#observer = new ResizeObserver(() => this.measure());
    const room = root.querySelector<HTMLElement>('.framed')!;
    this.#observer.observe(room);
    for (const field of fields) this.#observer.observe(this.#box(field));
    const measure = (): void => this.measure();
    // No observer sees every way in which a page changes colours and fonts, but all of them start the boxes' transitions.
    listen(room, 'transitionend', measure);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      unlisten(room, 'transitionend', measure);
    });
  }

  #box(field: CardField): HTMLElement {
    return this.#root.getElementById(field)!;
  }

  /** Whether the box itself has the focus: it was clicked, or sent there, before there was a frame to take it. */
  hasFocus(field: CardField): boolean {
    return this.#root.activeElement === this.#box(field);
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

/** Relative to `.framed`; `null` while the box is hidden. */
function placeOf(box: HTMLElement): FieldPlace | null {
  let room = box.offsetParent as HTMLElement | null;
  if (!room) return null;
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  let { offsetLeft: left, offsetTop: top } = box;
  // A page that positions or transforms the part `field` makes that the offset parent.
  while (!room.matches('.framed')) {
    left += room.offsetLeft + room.clientLeft;
    top += room.offsetTop + room.clientTop;
    room = room.offsetParent as HTMLElement;
  }
  return { left, top, width: box.offsetWidth, height: box.offsetHeight, paddingLeft, paddingRight };
}
