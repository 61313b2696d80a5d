type AttachShadow = (this: Element, init: ShadowRootInit) => ShadowRoot;

let attachShadow: AttachShadow | undefined;

/** What a browser's own function reads like; one that a script has put in its place, bound or proxied does not. */
const NATIVE = /^function attachShadow\(\) \{\s*\[native code\]\s*\}$/;

/**
 * The browser's own function. Where a script has replaced the page's, it comes from a frame that nobody has touched: that
 * one goes on working when the frame is gone. A frame takes longer to make than the form, so it is made only then.
 */
function ownAttachShadow(): AttachShadow {
  const { attachShadow: found } = Element.prototype;
  if (NATIVE.test(Function.prototype.toString.call(found))) return found;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.documentElement.append(frame);
  const realm = frame.contentWindow as (Window & typeof globalThis) | null;
  const untouched = (realm ?? window).Element.prototype.attachShadow;
  frame.remove();
  return untouched;
}

/**
 * A closed shadow root that a patched `attachShadow` does not get to see: Microsoft Clarity patches it and walks closed
 * roots, and rrweb plans to (rrweb-io/rrweb#1739).
 */
export function attachClosedRoot(host: HTMLElement): ShadowRoot {
  attachShadow ??= ownAttachShadow();
  return attachShadow.call(host, { mode: 'closed' });
}
