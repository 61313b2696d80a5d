/** What our own elements hold is known; the panel's root holds words about the page. */
const OURS = /^mp-(?:card-form|payment-status|promotions|go-live)$/;

export const isOurs = ({ localName }: Element): boolean => OURS.test(localName);

/** Every element, through open shadow roots. Closed ones stay closed. */
export const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !isOurs(element) ? [element, ...elementsIn(element.shadowRoot)] : [element],
  );

const nodesBelow = (node: Node, type: number): string =>
  [...node.childNodes]
    .filter(({ nodeType }) => nodeType === type)
    .map(({ nodeValue }) => nodeValue)
    .join('');

/** Text right below a node, not that of its elements. */
export const ownText = (node: Node): string => nodesBelow(node, node.TEXT_NODE);

export const ownComments = (node: Node): string => nodesBelow(node, node.COMMENT_NODE);

/** What an element was given: frameworks set the property, pages write the attribute. */
export function given(element: Element, property: string, attribute: string): string {
  const value = (element as unknown as Record<string, unknown>)[property];
  return (typeof value === 'string' && value) || (element.getAttribute(attribute) ?? '');
}
