/** What a browser's own function reads like; one that a script has put in its place, bound or proxied does not. */
const NATIVE = /^function \w+\(\) \{\s*\[native code\]\s*\}$/;

type Realm = Pick<typeof globalThis, 'Element' | 'HTMLElement'>;

/**
 * The browser's own function. Where a script has replaced the page's, it comes from a frame that nobody has touched: that
 * one goes on working when the frame is gone. A frame takes longer to make than the form, so it is made only then.
 */
function own<Method extends (...given: never[]) => unknown>(find: (realm: Realm) => Method): Method {
  const found = find(window);
  if (NATIVE.test(Function.prototype.toString.call(found))) return found;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.documentElement.append(frame);
  const untouched = find((frame.contentWindow as (Window & Realm) | null) ?? window);
  frame.remove();
  return untouched;
}

let attachShadow: Element['attachShadow'] | undefined;
let attachInternals: HTMLElement['attachInternals'] | undefined;

/**
 * A closed shadow root that a patched `attachShadow` does not get to see: Microsoft Clarity patches it and walks closed
 * roots, and rrweb plans to (rrweb-io/rrweb#1739).
 */
export function attachClosedRoot(host: HTMLElement): ShadowRoot {
  attachShadow ??= own(({ Element }) => Element.prototype.attachShadow);
  return attachShadow.call(host, { mode: 'closed' });
}

/** Internals that a patched `attachInternals` does not get to see: their `shadowRoot` is the closed one. */
export function attachOwnInternals(host: HTMLElement): ElementInternals {
  attachInternals ??= own(({ HTMLElement }) => HTMLElement.prototype.attachInternals);
  return attachInternals.call(host);
}
