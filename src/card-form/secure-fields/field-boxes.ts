import type { CardField } from '../../card/card.js';
import { getter, listen, unlisten, withNatives } from '../../dom/natives.js';
import type { FieldPlace } from '../../sdk/card-fields.js';

export type ShowField = (field: CardField, place: FieldPlace | null, style: Readonly<Record<string, string>>) => void;

const offsetParentOf = getter<HTMLElement, HTMLElement | null>('HTMLElement', 'offsetParent');
const offsetLeftOf = getter<HTMLElement, number>('HTMLElement', 'offsetLeft');
const offsetTopOf = getter<HTMLElement, number>('HTMLElement', 'offsetTop');
const offsetWidthOf = getter<HTMLElement, number>('HTMLElement', 'offsetWidth');
const offsetHeightOf = getter<HTMLElement, number>('HTMLElement', 'offsetHeight');
const clientLeftOf = getter<Element, number>('Element', 'clientLeft');
const clientTopOf = getter<Element, number>('Element', 'clientTop');
const clientHeightOf = getter<Element, number>('Element', 'clientHeight');

/**
 * The boxes in the form under Mercado Pago's fields. Label, border, focus ring and problems are the form's own; only
 * the text line is in a frame.
 */
export class FieldBoxes {
  readonly #root: ShadowRoot;
  readonly #fields: readonly CardField[];
  /** Of the SDK's document: a page may have replaced its own functions, which would be given the boxes. */
  readonly #realm: Window & typeof globalThis;
  readonly #show: ShowField;

  /**
   * @param realm whose functions measure the boxes; no script of the page reaches it
   * @param show receives the place of each field, now and on every change
   */
  constructor(
    root: ShadowRoot,
    fields: readonly CardField[],
    realm: Window & typeof globalThis,
    show: ShowField,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#fields = fields;
    this.#realm = realm;
    this.#show = show;
    const measure = (): void => this.measure();
    const observer = new realm.ResizeObserver(measure);
    const room = withNatives(() => root.querySelector<HTMLElement>('.framed')!);
    observer.observe(room);
    for (const field of fields) observer.observe(this.#box(field));
    // No observer sees every way in which a page changes colours and fonts, but all of them start the boxes' transitions.
    listen(room, 'transitionend', measure);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      unlisten(room, 'transitionend', measure);
    });
  }

  #box(field: CardField): HTMLElement {
    return withNatives(() => this.#root.getElementById(field)!);
  }

  /** Whether the box itself has the focus: it was clicked, or sent there, before there was a frame to take it. */
  hasFocus(field: CardField): boolean {
    return withNatives(() => this.#root.activeElement === this.#box(field));
  }

  /** The field a node belongs to, by its label, note or box. */
  fieldAt(target: Element): CardField | undefined {
    return withNatives(() => {
      const place = target.closest('.framed .field');
      return this.#fields.find((field) => place?.querySelector(`#${field}`));
    });
  }

  measure(): void {
    for (const field of this.#fields) this.#show(field, this.#placeOf(field), this.styleOf(field));
  }

  /** The styles the SDK accepts, with the values resolved in the box. */
  styleOf(field: CardField): Readonly<Record<string, string>> {
    const box = this.#box(field);
    const { color, fontFamily, fontSize, fontStyle, fontWeight, textDecorationColor } =
      this.#realm.getComputedStyle(box);
    return {
      color,
      fontFamily,
      fontSize,
      fontStyle,
      fontWeight,
      // The style sheet stores it there, because a variable that contains a colour is not resolved.
      placeholderColor: textDecorationColor,
      height: `${clientHeightOf(box)}px`,
    };
  }

  /** Relative to `.framed`; `null` while the box is hidden. */
  #placeOf(field: CardField): FieldPlace | null {
    const box = this.#box(field);
    let room = offsetParentOf(box);
    if (!room) return null;
    const { paddingLeft, paddingRight } = this.#realm.getComputedStyle(box);
    let left = offsetLeftOf(box);
    let top = offsetTopOf(box);
    // A page that positions or transforms the part `field` makes that the offset parent.
    const isField = (element: HTMLElement): boolean => withNatives(() => !element.matches('.framed'));
    while (isField(room)) {
      left += offsetLeftOf(room) + clientLeftOf(room);
      top += offsetTopOf(room) + clientTopOf(room);
      room = offsetParentOf(room)!;
    }
    return { left, top, width: offsetWidthOf(box), height: offsetHeightOf(box), paddingLeft, paddingRight };
  }
}
