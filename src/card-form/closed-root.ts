type AttachShadow = (this: Element, init: ShadowRootInit) => ShadowRoot;

let attachShadow: AttachShadow | undefined;

/** The function from a realm that nobody has touched; it goes on working when the frame is gone. */
function untouchedAttachShadow(): AttachShadow {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.documentElement.append(frame);
  const realm = frame.contentWindow as (Window & typeof globalThis) | null;
  const { attachShadow: found } = (realm ?? window).Element.prototype;
  frame.remove();
  return found;
}

/**
 * A closed shadow root that a patched `attachShadow` does not get to see: Microsoft Clarity patches it and walks closed
 * roots, and rrweb plans to (rrweb-io/rrweb#1739).
 */
export function attachClosedRoot(host: HTMLElement): ShadowRoot {
  attachShadow ??= untouchedAttachShadow();
  return attachShadow.call(host, { mode: 'closed' });
}
