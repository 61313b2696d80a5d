import { isLoopback } from '../dom/loopback.js';
import { isTestKey } from './keys.js';
import { MpError } from './mp-error.js';
import type { PrivateDocument } from './private-document.js';
import { DEADLINE } from './with-deadline.js';

export type SdkVersion = 'v1' | 'v2';

/** Digits that identify the payment method: v1 itself matches six, v2 sends eight to the API. */
export const BIN_LENGTH: Readonly<Record<SdkVersion, number>> = { v1: 6, v2: 8 };

/** Addresses of mercadopago.js. Unversioned, so no integrity hash is possible. */
export const HOSTED: Record<SdkVersion, string> = {
  v1: 'https://secure.mlstatic.com/sdk/javascript/v1/mercadopago.js',
  v2: 'https://sdk.mercadopago.com/js/v2',
};

const SANDBOX_PATH: Record<SdkVersion, string> = {
  v1: '/sdk/javascript/v1/mercadopago.js',
  v2: '/js/v2',
};

/** Set by `useSandbox()`. A registered symbol, because the script-tag file and the sandbox entry share no module. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

/**
 * The sandbox to use instead of Mercado Pago, or `null`: with a `TEST-` key anywhere, with any key where no buyer can
 * be.
 *
 * @param place address of the page
 */
export function sandboxOf(publicKey: string, place: { hostname: string } = location): string | null {
  const sandbox = (globalThis as { [SANDBOX]?: string })[SANDBOX];
  if (sandbox === undefined || isTestKey(publicKey) || isLoopback(place)) return sandbox ?? null;
  console.warn(
    `mercadopago-elements: useSandbox() is ignored on ${place.hostname}. Cards go to Mercado Pago: outside localhost the sandbox only takes TEST- keys.`,
  );
  return null;
}

function sdkUrl(version: SdkVersion, publicKey: string): string {
  const sandbox = sandboxOf(publicKey);
  return sandbox === null ? HOSTED[version] : sandbox + SANDBOX_PATH[version];
}

interface TrustedTypePolicies {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): { createScriptURL(url: string): string };
}

/** Mercado Pago's hosts, and the page's own, where a sandbox is. */
const isTrusted = (home: PrivateDocument, url: string): boolean => {
  const { origin, hostname, protocol } = new URL(url, home.document.baseURI);
  return (
    origin === location.origin || (protocol === 'https:' && /(^|\.)(mercadopago\.com|mlstatic\.com)$/.test(hostname))
  );
};

/**
 * The address in the type the document accepts: under Trusted Types, a value made by our policy.
 *
 * mercadopago.js does not support Trusted Types and adds its device widget (fraud prevention) as plain text. A default
 * policy in the private document lets it through, if the page allows one; otherwise the widget is blocked, and payments
 * still work.
 */
function trustedUrl(home: PrivateDocument, url: string): string {
  const { trustedTypes } = home.window as { trustedTypes?: TrustedTypePolicies };
  if (!trustedTypes) return url;
  // Every private document is its own realm: the names are free there, whatever the page has created.
  const policy = trustedTypes.createPolicy('mercadopago-elements', { createScriptURL: () => url });
  try {
    trustedTypes.createPolicy('default', {
      createScriptURL: (text) => (isTrusted(home, text) ? text : ''),
      createScript: (text) => text,
      createHTML: (text) => text,
    });
  } catch {
    // The page's policy does not allow the name.
  }
  return policy.createScriptURL(url);
}

function insertScript(home: PrivateDocument, url: string, nonce: string): HTMLScriptElement {
  const script = home.document.createElement('script');
  if (nonce) script.nonce = nonce;
  try {
    script.src = trustedUrl(home, url);
  } catch {
    throw new MpError(
      'sdk-blocked',
      "Trusted Types blocked mercadopago.js: add 'mercadopago-elements' to the trusted-types directive of the page.",
    );
  }
  home.document.head.append(script);
  return script;
}

/**
 * Loads mercadopago.js into the private document and waits until it has run.
 *
 * @throws MpError `sdk-blocked` (offline, CSP, blocker: told at once), `sdk-timeout`, `aborted`
 */
export function loadSdk(
  home: PrivateDocument,
  version: SdkVersion,
  publicKey: string,
  nonce: string,
  signal: AbortSignal,
): Promise<void> {
  const url = sdkUrl(version, publicKey);
  return new Promise((resolve, reject) => {
    const script = insertScript(home, url, nonce);
    const fail = (error: MpError): void => {
      // The next search for the script would find a dead tag left behind, and wait for it.
      script.remove();
      finish(() => reject(error));
    };
    const abort = (): void => fail(new MpError('aborted', 'The form was removed or started over.'));
    const timer = setTimeout(
      () => fail(new MpError('sdk-timeout', `mercadopago.js did not load within ${DEADLINE.script / 1000} s.`)),
      DEADLINE.script,
    );
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      script.onload = script.onerror = null;
      settle();
    };
    script.onload = () => finish(resolve);
    script.onerror = () =>
      fail(
        new MpError(
          'sdk-blocked',
          `mercadopago.js did not load from ${new URL(url, home.document.baseURI).origin}: offline, a content blocker, or a script-src without that host.`,
        ),
      );
    signal.addEventListener('abort', abort);
  });
}
