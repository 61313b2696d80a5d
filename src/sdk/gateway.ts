import type { CardToTokenize, IdentificationType, InstallmentOffer, Issuer, PaymentMethod } from '../card/card.js';
import { loadModule } from '../dom/load-module.js';
import { withNatives } from '../dom/natives.js';
import { mpError } from './to-mp-error.js';
import { MpError } from './mp-error.js';
import { loadSdk, type SdkVersion } from './load.js';
import { watchDevicePolicy, watchDeviceSession } from './device.js';
import { noFields, type FieldSource } from './card-fields.js';
import { openPrivateDocument, type PrivateDocument, type PrivateHome } from './private-document.js';
import type { connectV1 as ConnectV1 } from './v1.js';
import { connectV2 } from './v2.js';
import { DEADLINE, withDeadline } from './with-deadline.js';

/**
 * The only door between the form and mercadopago.js, the same for v1 and v2. Every method settles once and within a
 * deadline, and rejects with an `MpError`.
 */
export interface Gateway {
  /** Empty if the site has no documents (Mexico). */
  identificationTypes(): Promise<IdentificationType[]>;
  /** Empty if no method of the account matches the BIN. */
  paymentMethods(bin: string): Promise<PaymentMethod[]>;
  issuers(method: PaymentMethod, bin: string): Promise<Issuer[]>;
  installments(query: InstallmentsQuery): Promise<InstallmentOffer[]>;
  /** A fresh token for every call; its id. */
  tokenize(card: CardToTokenize): Promise<string>;
  /**
   * The session of the SDK's own device script (fraud prevention) that was sent with the last card; if none was, the
   * one known now. `null` if the page's policy or a blocker stops that script. Never waits: read it once the token
   * exists.
   */
  deviceId(): string | null;
  /** Call when the last token is spent or refused: prepares the next one ahead of time. */
  renew(): void;
  /** For `v2-fields.ts`, loaded only by forms with Mercado Pago's own fields; v1 has none. */
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
  /** Removes the document with the SDK; pending calls reject with `aborted`. */
  close(): void;
}

export interface ConnectOptions {
  version: SdkVersion;
  publicKey: string;
  /** A locale v2 accepts. */
  locale: string;
  /** Nonce for script tags, or an empty string. */
  nonce: string;
  /** Connected node that hides the SDK's document from the page. */
  root: PrivateHome;
  /** Set if the buyer types into the SDK's document: the title of its frame. */
  fieldsTitle?: string | undefined;
}

/** The error if the shop asks for fields the SDK does not have, or `null`. */
export const checkFields = ({ version, fieldsTitle }: ConnectOptions): MpError | null =>
  version === 'v1' && fieldsTitle !== undefined ? noFields() : null;

type Globals = PrivateDocument['window'] & { Mercadopago?: unknown; MercadoPago?: unknown };

/** v1's own code loads while its script is loading. */
const loadV1 = (): Promise<{ connectV1: typeof ConnectV1 }> =>
  loadModule(() => import('./v1.js')).catch(() => {
    throw mpError('network');
  });

async function open(home: PrivateDocument, options: ConnectOptions, signal: AbortSignal): Promise<Gateway> {
  const { version, publicKey, nonce } = options;
  // Used for v2 only. Installed before the script runs, because a build may keep a reference to `fetch`.
  const deviceId = watchDeviceSession(home.window);
  const loaded = loadSdk(home, version, publicKey, nonce, signal);
  const [v1] = await Promise.all([version === 'v1' ? withDeadline(DEADLINE.script, signal, loadV1) : null, loaded]);
  const globals = home.window as Globals;
  if (v1) {
    if (typeof globals.Mercadopago !== 'object') throw missing('window.Mercadopago');
    return v1.connectV1(globals.Mercadopago, { publicKey, home: home.window }, signal);
  }
  if (typeof globals.MercadoPago !== 'function') throw missing('window.MercadoPago');
  return connectV2(globals.MercadoPago, { ...options, deviceId }, signal, home);
}

const missing = (name: string): MpError =>
  new MpError(
    'sdk-missing',
    `The script loaded, but did not define ${name}: something answered in Mercado Pago's place.`,
  );

/**
 * Opens a private document, loads mercadopago.js into it and returns the gateway. A failure leaves nothing behind, so
 * another call starts afresh.
 */
export async function connect(options: ConnectOptions, signal: AbortSignal): Promise<Connection> {
  // A frame has a document only while it is in the page.
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
    const gateway = await open(home, options, lifetime.signal);
    // The session of a device that was never profiled is useless.
    return { gateway: { ...gateway, deviceId: () => (isDeviceBlocked() ? null : gateway.deviceId()) }, close };
  } catch (error) {
    close();
    throw error;
  }
}
