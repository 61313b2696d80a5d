import { isOurs } from './tree.js';

/** Text between two tags. */
export interface PageText {
  /** Its parent element; in a shadow root, the host. */
  element: Element;
  text: string;
}

const UNREAD = /^(?:script|style|noscript|template|textarea|title)$/;

/** All text a buyer could read, in order, including open shadow roots. */
export function textsIn(parent: Node, element: Element | null = null): PageText[] {
  const texts: PageText[] = [];
  let last: PageText | null = null;
  for (const node of parent.childNodes) {
    if (node.nodeType === node.TEXT_NODE && element) {
      // Frameworks split a text at each binding, with comments between: join it again.
      if (last) last.text += node.nodeValue;
      else texts.push((last = { element, text: node.nodeValue ?? '' }));
    } else if (node.nodeType === node.ELEMENT_NODE) {
      last = null;
      texts.push(...textsOf(node as Element));
    }
  }
  return texts;
}

function textsOf(element: Element): PageText[] {
  if (UNREAD.test(element.localName)) return [];
  const root = isOurs(element) ? null : element.shadowRoot;
  return [...(root ? textsIn(root, element) : []), ...textsIn(element, element)];
}

function isShown(element: Element): boolean {
  // A document without a window has no layout, so hidden text cannot be detected.
  if (!element.ownerDocument.defaultView) return true;
  // An option has no box until its list is open.
  return (element.closest('select') ?? element).checkVisibility({ visibilityProperty: true });
}

/** Visible texts that match. */
export const textsLike = (texts: readonly PageText[], pattern: RegExp): PageText[] =>
  texts.filter(({ element, text }) => text.search(pattern) !== -1 && isShown(element));
