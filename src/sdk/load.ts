import { isLoopback, isTestKey } from './keys.js';
import { MpError } from './mp-error.js';
import type { PrivateDocument } from './private-document.js';
import { DEADLINE } from './with-deadline.js';

export type SdkVersion = 'v1' | 'v2';

/** Digits that tell the payment method: v1 matches six by itself, v2 asks the API with eight. */
export const BIN_LENGTH: Readonly<Record<SdkVersion, number>> = { v1: 6, v2: 8 };

/** Where Mercado Pago serves mercadopago.js. Unversioned, so no integrity hash is possible. */
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
 * The sandbox in Mercado Pago's place, or `null`: with a `TEST-` key anywhere, with any key where no buyer can be.
 *
 * @param place where the page is
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
 * The address in the form that the document accepts: under Trusted Types, one that a policy of ours has made.
 *
 * mercadopago.js knows nothing of Trusted Types and adds its device widget (fraud prevention) as plain text. The default
 * policy of the private document, where a page allows one, lets it; without it the widget is lost and cards still pay.
 */
function trustedUrl(home: PrivateDocument, url: string): string {
  const { trustedTypes } = home.window as { trustedTypes?: TrustedTypePolicies };
  if (!trustedTypes) return url;
  // Every private document is a realm of its own: the names are free in each, whatever the page has created.
  const policy = trustedTypes.createPolicy('mercadopago-elements', { createScriptURL: () => url });
  try {
    trustedTypes.createPolicy('default', {
      createScriptURL: (text) => (isTrusted(home, text) ? text : ''),
      createScript: (text) => text,
      createHTML: (text) => text,
    });
  } catch {
    // The page's policy does not name it.
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
      "Trusted Types stopped mercadopago.js: add 'mercadopago-elements' to the trusted-types directive of the page.",
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
      // A dead tag left behind would be found, and waited for, by whoever looks for the script next.
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
