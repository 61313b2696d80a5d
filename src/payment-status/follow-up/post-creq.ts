import type { Challenge } from '../payment-facts.js';

/**
 * A form in a separate, empty document of our origin. The page cannot see, name or submit this form, and `submit` is
 * that document's own, even if a script has replaced the page's.
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
 * Posts `creq` to the bank's page from inside the frame, so the frame needs no name.
 *
 * @param stopped called if the page's policy (`form-action`) blocks it
 */
export function postInto(frame: HTMLIFrameElement, challenge: Challenge, stopped: () => void): void {
  const { submit } = formIn(frame, challenge);
  frame.contentDocument!.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective }) => {
    if (disposition !== 'report' && effectiveDirective === 'form-action') stopped();
  });
  submit();
}

/** The same in a new tab without access to this page: for pages whose policy allows no bank in a frame. */
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
