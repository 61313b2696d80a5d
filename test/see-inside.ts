/*
 * Lets a test see into the closed root of a form, as shipped. The form takes `attachShadow` from a fresh frame's window,
 * so that is where it is watched. Import this before the product.
 */
const roots = new WeakMap<Element, ShadowRoot>();

function watch(realm: Window & typeof globalThis): void {
  const { attachShadow } = realm.Element.prototype;
  realm.Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  };
}

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
