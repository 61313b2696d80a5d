import { withNatives } from '../dom/natives.js';
import { MpError } from './mp-error.js';

/** Where the frame of a private document is put. */
export type PrivateHome = ShadowRoot | HTMLElement;

/**
 * A document of the form's own, invisible but for Mercado Pago's fields, in the page's origin and with the page's URL, in
 * which mercadopago.js lives.
 *
 * What it is for: scripts that patch `XMLHttpRequest` or `fetch` in the page (session recorders, APM) do not see the
 * card in the SDK's request; the SDK's globals stay off the page; both SDKs keep key and token per window, so that two
 * forms cannot mix them. It is not a wall against a script that means harm: the origin is the same.
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
 * @param title of a frame that the buyer is to see; without it the frame is invisible
 * @throws {MpError} `sdk-blocked` in a page without an origin, whose frames have others
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
