import { withNatives } from '../dom/natives.js';
import { MpError } from './mp-error.js';

/** Where the frame of a private document is inserted. */
export type PrivateHome = ShadowRoot | HTMLElement;

/**
 * The form's own document for mercadopago.js, with the page's origin and URL. Invisible except for Mercado Pago's
 * fields.
 *
 * Purpose: scripts that patch `XMLHttpRequest` or `fetch` in the page (session recorders, APM) do not see the card in
 * the SDK's request; the SDK's globals stay off the page; both SDKs keep key and token per window, so two forms cannot
 * mix them up. It does not stop a malicious script: the origin is the same.
 */
export interface PrivateDocument {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  remove(): void;
}

/**
 * `document.open()` on the frame's own empty document gives it the URL of the page (so https checks, `Referer` and the
 * SDK's own `referer` are right) and, unlike `write` or `srcdoc`, needs no Trusted Types policy. All three engines keep
 * the document after that.
 *
 * @param parent connected node that hides the frame from the page: a closed shadow root, or an element in one
 * @param language `lang` of the document: v1 takes its locale from there and from nowhere else
 * @param title of a visible frame; without it the frame is invisible
 * @throws {MpError} `sdk-blocked` in a page with an opaque origin, whose frames have different ones
 */
export const openPrivateDocument = (parent: PrivateHome, language: string, title?: string): PrivateDocument =>
  withNatives(() => open(parent, language, title));

function open(parent: PrivateHome, language: string, title?: string): PrivateDocument {
  const frame = document.createElement('iframe');
  if (title === undefined) hide(frame);
  else frame.title = title;
  parent.append(frame);
  const inner = frame.contentDocument;
  if (!inner) {
    frame.remove();
    throw new MpError(
      'sdk-blocked',
      'The page is in a frame without an origin. Write allow-same-origin into the sandbox attribute of that frame.',
    );
  }
  inner.open();
  inner.close();
  inner.documentElement.lang = language;
  return {
    window: frame.contentWindow as Window & typeof globalThis,
    document: inner,
    remove: () => frame.remove(),
  };
}

function hide(frame: HTMLIFrameElement): void {
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
}
