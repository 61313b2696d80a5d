import type { Challenge } from '../payment-facts.js';

/**
 * A form in a document of its own, which is of our origin and still empty. The page has no such form to see, to name or to
 * submit, and `submit` is the document's own, whatever a script has made of the page's.
 */
function formIn(frame: HTMLIFrameElement, { url, creq }: Challenge): { form: HTMLFormElement; submit(): void } {
  const inner = frame.contentDocument!;
  const realm = frame.contentWindow as Window & typeof globalThis;
  const referrer = inner.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'origin';
  const form = inner.createElement('form');
  form.method = 'post';
  form.action = url;
  const field = inner.createElement('input');
  field.type = 'hidden';
  field.name = 'creq';
  field.setAttribute('value', creq);
  form.append(field);
  inner.head.append(referrer);
  inner.body.append(form);
  return { form, submit: () => realm.HTMLFormElement.prototype.submit.call(form) };
}

/**
 * Asks for the bank's page with `creq`, in the frame itself: the form stands inside it, so the frame needs no name.
 *
 * @param stopped a policy of the page (`form-action`) does not let it
 */
export function postInto(frame: HTMLIFrameElement, challenge: Challenge, stopped: () => void): void {
  const { submit } = formIn(frame, challenge);
  frame.contentDocument!.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective }) => {
    if (disposition !== 'report' && effectiveDirective === 'form-action') stopped();
  });
  submit();
}

/** The same in a tab of its own, which knows nothing of this page: for a page whose policy lets no bank into a frame. */
export function postIntoTab(home: ShadowRoot, challenge: Challenge): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  home.append(frame);
  const { form, submit } = formIn(frame, challenge);
  form.target = '_blank';
  form.rel = 'noopener';
  submit();
  frame.remove();
}
