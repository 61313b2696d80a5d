import type { CardToTokenize, IdentificationType, InstallmentOffer, Issuer, PaymentMethod } from '../card/card.js';
import { withNatives } from '../dom/natives.js';
import { mpError } from './to-mp-error.js';
import { MpError } from './mp-error.js';
import { isTestKey } from './keys.js';
import { loadSdk, sandboxOf, type SdkVersion } from './load.js';
import { watchDevicePolicy } from './device.js';
import { noFields, type FieldSource } from './card-fields.js';
import { openPrivateDocument, type PrivateDocument, type PrivateHome } from './private-document.js';
import { connectV1 } from './v1.js';
import { connectV2 } from './v2.js';

/**
 * The only door between the form and mercadopago.js, the same for v1 and v2. Every method settles once and within a
 * deadline, and rejects with an `MpError`.
 */
export interface Gateway {
  /** Empty where the site has no documents (Mexico). */
  identificationTypes(): Promise<IdentificationType[]>;
  /** Empty for a BIN that no method of the account fits. */
  paymentMethods(bin: string): Promise<PaymentMethod[]>;
  issuers(method: PaymentMethod, bin: string): Promise<Issuer[]>;
  installments(query: InstallmentsQuery): Promise<InstallmentOffer[]>;
  /** A fresh token for every call; its id. */
  tokenize(card: CardToTokenize): Promise<string>;
  /**
   * The session of the SDK's own device script (fraud prevention), as far as it is known by now; `null` where the page's
   * policy or a blocker stops that script. It never waits: ask when the token is there.
   */
  deviceId(): string | null;
  /** The last token is spent or refused: opens what the next one needs, ahead of time. */
  renew(): void;
  /** For `v2-fields.ts`, which only a form with Mercado Pago's own fields loads; v1 has none. */
  readonly fields?: FieldSource;
}

export interface InstallmentsQuery {
  /** Decimal with a dot, in the site's currency. */
  amount: string;
  bin: string;
  method: PaymentMethod;
  issuerId: string | null;
}

export interface Connection {
  readonly gateway: Gateway;
  /** Removes the document with the SDK in it; whatever is under way rejects with `aborted`. */
  close(): void;
}

export interface ConnectOptions {
  version: SdkVersion;
  publicKey: string;
  /** One of the locales that v2 accepts. */
  locale: string;
  /** Nonce for script tags, or an empty string. */
  nonce: string;
  /** Connected node that hides the SDK's document from the page. */
  root: PrivateHome;
  /** The buyer types into the SDK's document, and this is its title. */
  fieldsTitle?: string;
}

/** Second group of six digits, third of 32 hexadecimal ones: a public key is a UUID instead. */
const ACCESS_TOKEN = /^(?:APP_USR|TEST)-\d+-\d{6}-/;

/**
 * What is wrong with a key before anything is sent, or `null`.
 *
 * @param location of the page: its protocol decides whether v2 takes a production key
 */
export function checkPublicKey(publicKey: string, version: SdkVersion, location: Location): MpError | null {
  if (ACCESS_TOKEN.test(publicKey.trim())) {
    return new MpError(
      'access-token-exposed',
      'public-key holds an access token. Remove it from the page now, renew it in your credentials, and write the public key here. Nothing was sent.',
    );
  }
  if (publicKey === '' || /\s/.test(publicKey)) {
    return new MpError(
      'invalid-public-key',
      'Write the public key of your Mercado Pago account: <mp-card-form public-key="APP_USR-…">, without spaces.',
    );
  }
  // v2 looks at the protocol and the prefix alone, so that localhost needs https with the test keys of today; v1 takes it.
  const secure = location.protocol === 'https:' || (version === 'v1' && isSecureContext);
  if (secure || isTestKey(publicKey) || sandboxOf(publicKey, location) !== null) return null;
  return mpError('insecure-context');
}

/** What the shop has to write otherwise, where it asks for fields that the SDK does not have; or `null`. */
export const checkFields = ({ version, fieldsTitle }: ConnectOptions): MpError | null =>
  version === 'v1' && fieldsTitle !== undefined ? noFields() : null;

type Globals = PrivateDocument['window'] & { Mercadopago?: unknown; MercadoPago?: unknown };

function gatewayOf(home: PrivateDocument, options: ConnectOptions, signal: AbortSignal): Gateway {
  const globals = home.window as Globals;
  if (options.version === 'v1') {
    if (typeof globals.Mercadopago !== 'object') throw missing('window.Mercadopago');
    return connectV1(globals.Mercadopago, { ...options, home: home.window }, signal);
  }
  if (typeof globals.MercadoPago !== 'function') throw missing('window.MercadoPago');
  return connectV2(globals.MercadoPago, options, signal, home);
}

const missing = (name: string): MpError =>
  new MpError(
    'sdk-missing',
    `The script loaded, but ${name} is not there: something answered in Mercado Pago's place.`,
  );

/**
 * Opens a private document, loads mercadopago.js into it and gives the gateway. On failure nothing is left behind, so
 * that another call really tries again.
 */
export async function connect(options: ConnectOptions, signal: AbortSignal): Promise<Connection> {
  // A frame has a document only in the page.
  if (signal.aborted || !withNatives(() => options.root.isConnected)) throw mpError('aborted');
  const lifetime = new AbortController();
  const home = openPrivateDocument(options.root, options.locale, options.fieldsTitle);
  const close = (): void => {
    lifetime.abort();
    home.remove();
  };
  signal.addEventListener('abort', close, { signal: lifetime.signal });
  try {
    const isDeviceBlocked = watchDevicePolicy(home);
    await loadSdk(home, options.version, options.publicKey, options.nonce, lifetime.signal);
    const gateway = gatewayOf(home, options, lifetime.signal);
    // A session of a device that was never looked at says nothing.
    return { gateway: { ...gateway, deviceId: () => (isDeviceBlocked() ? null : gateway.deviceId()) }, close };
  } catch (error) {
    close();
    throw error;
  }
}
