/**
 * The browser's own members of a form, taken from their prototypes: a field that is named `submit`, `elements`, `target` or
 * `requestSubmit` hides the form's member of that name (https://html.spec.whatwg.org/#dom-form-nameditem).
 */
const read = (prototype: object, name: string, node: Node): unknown => Reflect.get(prototype, name, node);

export const attributeOf = (node: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(node, name);

export const isInPage = (node: Node): boolean => read(Node.prototype, 'isConnected', node) === true;

export const documentOf = (node: Node): Document => read(Node.prototype, 'ownerDocument', node) as Document;

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const append = (parent: Element, child: Element): void => Element.prototype.append.call(parent, child);

export const controlsOf = (form: HTMLFormElement): Element[] => [
  ...(read(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection),
];

export const requestSubmit = (form: HTMLFormElement, submitter: Submitter | null): void =>
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);

export const listen = (node: EventTarget, type: string, listener: (event: never) => void): void =>
  EventTarget.prototype.addEventListener.call(node, type, listener as EventListener, true);

export const stopListening = (node: EventTarget, type: string, listener: (event: never) => void): void =>
  EventTarget.prototype.removeEventListener.call(node, type, listener as EventListener, true);

export type Submitter = HTMLButtonElement | HTMLInputElement;

/** By name and type, not by class: a form can come from the document of another window. */
export function isSubmitter(node: unknown): node is Submitter {
  const { localName, type } = (node ?? {}) as Partial<Submitter>;
  return (localName === 'button' || localName === 'input') && (type === 'submit' || type === 'image');
}

/** The button that Enter presses: the first in the tree. `form.elements` leaves out pictures that submit. */
export function defaultButtonOf(form: HTMLFormElement): Submitter | undefined {
  const root = rootOf(form) as Document | ShadowRoot;
  return [...root.querySelectorAll('button, input')].filter(isSubmitter).find((button) => button.form === form);
}
