/** Where something was found. */
export interface Place {
  /** For people: `<input id="number">`. */
  where: string;
  /** What to jump to, if it has an element. */
  element: Element | null;
}

/** What tells an element from others, the most telling first. */
const TELLING = ['id', 'data-checkout', 'name', 'src', 'href', 'action'];

const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** @param detail what it is about the element: an attribute, a measure */
export function placeOf(element: Element, detail = ''): Place {
  const attribute = TELLING.find((name) => element.getAttribute(name));
  const mark = attribute ? ` ${attribute}="${clip(element.getAttribute(attribute)!)}"` : '';
  return { where: `<${element.localName}${mark}>${detail && ` ${detail}`}`, element };
}
