/** Where something was found. */
export interface Place {
  /** For display: `<input id="number">`. */
  where: string;
  /** The element to jump to, if any. */
  element: Element | null;
}

/** Attributes that identify an element, the most specific first. */
const TELLING = ['id', 'data-checkout', 'name', 'src', 'href', 'action'];

const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** @param detail more about the element: an attribute, a measure */
export function placeOf(element: Element, detail = ''): Place {
  const attribute = TELLING.find((name) => element.getAttribute(name));
  const mark = attribute ? ` ${attribute}="${clip(element.getAttribute(attribute)!)}"` : '';
  return { where: `<${element.localName}${mark}>${detail && ` ${detail}`}`, element };
}
