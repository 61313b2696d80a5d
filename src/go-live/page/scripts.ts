import { ownText } from './tree.js';

export interface InlineScript {
  element: Element;
  text: string;
}

/** Inline scripts. External ones are not read: that would need a request. */
export const inlineScripts = (elements: readonly Element[]): InlineScript[] =>
  elements
    .filter((element) => element.localName === 'script' && !element.hasAttribute('src'))
    .map((element) => ({ element, text: ownText(element) }));
