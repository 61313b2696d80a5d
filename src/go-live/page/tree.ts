/** Our own elements need no check; the panel's root contains text about the page. */
const OURS = /^mp-(?:card-form|payment-status|promotions|go-live)$/;

export const isOurs = ({ localName }: Element): boolean => OURS.test(localName);

/** Every element, including those in open shadow roots; closed ones cannot be read. */
export const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !isOurs(element) ? [element, ...elementsIn(element.shadowRoot)] : [element],
  );

const nodesBelow = (node: Node, type: number): string =>
  [...node.childNodes]
    .filter(({ nodeType }) => nodeType === type)
    .map(({ nodeValue }) => nodeValue)
    .join('');

/** Text directly in a node, without that of its child elements. */
export const ownText = (node: Node): string => nodesBelow(node, node.TEXT_NODE);

export const ownComments = (node: Node): string => nodesBelow(node, node.COMMENT_NODE);

/** A setting of an element: frameworks set the property, pages write the attribute. */
export function given(element: Element, property: string, attribute: string): string {
  const value = (element as unknown as Record<string, unknown>)[property];
  return (typeof value === 'string' && value) || (element.getAttribute(attribute) ?? '');
}
