/*
 * Lets a test see into the closed root of a form, as shipped. Where a page's `attachShadow` is not the browser's own, the
 * form takes it from a fresh frame's window, so that is where it is watched. Import this before the product.
 */
const roots = new WeakMap<Element, ShadowRoot>();
let mode: ShadowRootMode = 'closed';

function watch(realm: Window & typeof globalThis): void {
  const { attachShadow } = realm.Element.prototype;
  realm.Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode });
    roots.set(this, root);
    return root;
  };
}

// A page whose `attachShadow` a script has replaced, so that the form takes the frame's.
const { attachShadow: own } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  return own.call(this, init);
};

const original = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
  ...original,
  get(this: HTMLIFrameElement) {
    const realm = original.get!.call(this) as (Window & typeof globalThis) | null;
    // Only the frame that is made for `attachShadow`: the others are the forms' private documents.
    if (realm && this.getRootNode() === document) watch(realm);
    return realm;
  },
});

/** The closed root of an element. */
export function inside(element: Element): ShadowRoot {
  const root = roots.get(element);
  if (!root) throw new Error(`no closed root was attached to <${element.localName}> since the test began to watch`);
  return root;
}

/** Opens the roots of the forms made from now on, for tools that a closed root hides everything from, as it does from axe. */
export function openRoots(): void {
  mode = 'open';
}
