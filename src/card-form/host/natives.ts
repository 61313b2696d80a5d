import { getter, method } from '../../dom/natives.js';

/**
 * The browser's own members of a form, taken from their prototypes: a field that is named `submit`, `elements`, `target` or
 * `requestSubmit` hides the form's member of that name (https://html.spec.whatwg.org/#dom-form-nameditem).
 */
export const attributeOf = method<(node: Element, name: string) => string | null>('Element', 'getAttribute');
export const isInPage = getter<Node, boolean>('Node', 'isConnected');
export const documentOf = getter<Node, Document>('Node', 'ownerDocument');
export const rootOf = method<(node: Node) => Node>('Node', 'getRootNode');
export const append = method<(parent: Element, child: Element) => void>('Element', 'append');
export const requestSubmit = method<(form: HTMLFormElement, submitter: Submitter | null) => void>(
  'HTMLFormElement',
  'requestSubmit',
);
const matches = method<(element: Element, selector: string) => boolean>('Element', 'matches');

/** Itself or by a fieldset. */
export const isDisabled = (control: Element): boolean => matches(control, ':disabled');

export const click = method<(control: HTMLElement) => void>('HTMLElement', 'click');

const elementsOf = getter<HTMLFormElement, HTMLFormControlsCollection>('HTMLFormElement', 'elements');

export const controlsOf = (form: HTMLFormElement): Element[] => [...elementsOf(form)];

export type Submitter = HTMLButtonElement | HTMLInputElement;

/** By name and type, not by class: a form can come from another window's document. */
export function isSubmitter(node: unknown): node is Submitter {
  const { localName, type } = (node ?? {}) as Partial<Submitter>;
  return (localName === 'button' || localName === 'input') && (type === 'submit' || type === 'image');
}

/** The button Enter presses: the first in the tree. `form.elements` leaves out image buttons. */
export function defaultButtonOf(form: HTMLFormElement): Submitter | undefined {
  const root = rootOf(form) as Document | ShadowRoot;
  return [...root.querySelectorAll('button, input')].filter(isSubmitter).find((button) => button.form === form);
}

/** The clicked control that matches a selector. */
export function clickedIn(event: Event, controls: string): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target.closest(controls) : null;
}

/** The button a click pressed. */
export function pressedIn(event: Event): Submitter | null {
  const button = clickedIn(event, 'button, input');
  return isSubmitter(button) ? button : null;
}
