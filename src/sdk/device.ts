import { parseDeviceId } from './parse.js';
import type { PrivateDocument } from './private-document.js';

/** Path of v2's device widget and its session (measured in 2.0.0; also seen in 2026). */
const WIDGETS = /\/v1\/devices\/widgets(?:[?#]|$)/;

/** Read by the go-live check, which shares no module with this one: the directive that blocked the device script. */
const DEVICE_BLOCKED = Symbol.for('mercadopago-elements.device-blocked');

/** The directive that blocked the v2 widget (an inline script) or the v1 profile (a frame); or `null`. */
function blockingDirective({
  disposition,
  effectiveDirective,
  blockedURI,
}: SecurityPolicyViolationEvent): string | null {
  if (disposition !== 'enforce') return null;
  if (effectiveDirective === 'require-trusted-types-for') return 'trusted-types';
  if (effectiveDirective.startsWith('script-src')) return blockedURI === 'inline' ? 'script-src' : null;
  return effectiveDirective === 'frame-src' && blockedURI.includes('mldp.') ? 'frame-src' : null;
}

/** Records when the page's policy blocks the device script in the private document. */
export function watchDevicePolicy({ document: inner }: PrivateDocument): () => boolean {
  let isBlocked = false;
  inner.addEventListener('securitypolicyviolation', (event) => {
    const directive = blockingDirective(event);
    if (!directive) return;
    isBlocked = true;
    (globalThis as { [DEVICE_BLOCKED]?: string })[DEVICE_BLOCKED] = directive;
  });
  return () => isBlocked;
}

type Home = PrivateDocument['window'] & { MP_DEVICE_SESSION_ID?: unknown };

/**
 * The device session of v2. 2.0.0 does not expose it, so we read it from this one answer, and no other. Later builds,
 * and the widget, also set `MP_DEVICE_SESSION_ID` (inferred from integrators' reports).
 *
 * @returns a function that gives the session known so far
 */
export function watchDeviceSession(home: Home): () => string | null {
  let session: string | null = null;
  const hear = (answer: unknown): void => {
    session = parseDeviceId((answer as { session_id?: unknown } | null)?.session_id) ?? session;
  };
  const { XMLHttpRequest: xhr, fetch } = home;
  const { open } = xhr.prototype;
  xhr.prototype.open = function (this: XMLHttpRequest, ...call: unknown[]): void {
    if (WIDGETS.test(String(call[1]))) this.addEventListener('load', () => hear(bodyOf(this)));
    Reflect.apply(open, this, call);
  };
  home.fetch = async (...call) => {
    const answer = await Reflect.apply(fetch, home, call);
    if (answer.ok && WIDGETS.test(answer.url)) {
      const copy = answer.clone();
      copy.json().then(hear, () => undefined);
    }
    return answer;
  };
  return () => parseDeviceId(home.MP_DEVICE_SESSION_ID) ?? session;
}

function bodyOf({ response, status }: XMLHttpRequest): unknown {
  if (status < 200 || status > 299) return null;
  if (typeof response !== 'string') return response;
  try {
    return JSON.parse(response);
  } catch {
    return null;
  }
}
