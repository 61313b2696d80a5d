import { ownText } from './tree.js';

export interface InlineScript {
  element: Element;
  text: string;
}

/** Scripts written into the page. Those with an address are not read: that would need a request. */
export const inlineScripts = (elements: readonly Element[]): InlineScript[] =>
  elements
    .filter((element) => element.localName === 'script' && !element.hasAttribute('src'))
    .map((element) => ({ element, text: ownText(element) }));
