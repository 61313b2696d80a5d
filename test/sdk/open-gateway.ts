import type { NewCard, PaymentMethod } from '../../src/card/card.js';
import { sdkScript, useSandbox, type LoggedRequest } from '../../src/entries/sandbox.js';
import type { SdkScriptOptions } from '../../src/sandbox/sdk/sdk-script.js';
import { MpError } from '../../src/sdk/mp-error.js';
import { connect, type Connection, type ConnectOptions, type Gateway } from '../../src/sdk/gateway.js';
import { openSandbox, type Held, type TestSandbox } from '../helpers/sandbox.js';
import { until } from '../helpers/clock.js';

export type Version = ConnectOptions['version'];

/** Mercado Pago's public test Visa for Argentina. */
export const visa: NewCard = {
  cardNumber: '4509953566233704',
  cardExpirationMonth: '11',
  cardExpirationYear: '2030',
  securityCode: '123',
  cardholderName: 'APRO',
  docType: 'DNI',
  docNumber: '12345678',
};

export const bin = '45099535';

export interface Opened extends Connection {
  sandbox: TestSandbox;
  root: ShadowRoot;
  /** The request of the option `hold`. */
  held: Held | undefined;
}

interface GatewayOptions extends NonNullable<Parameters<typeof openSandbox>[0]> {
  standIn?: SdkScriptOptions;
  /** A request made while it connects, to be held: see `TestSandbox.hold`. */
  hold?: string;
}

const toClose: (() => void)[] = [];

afterEach(() => {
  for (const close of toClose.splice(0)) close();
});

/** A closed root in the page; gone after the test. */
export function newRoot(): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  toClose.push(() => host.remove());
  return host.attachShadow({ mode: 'closed' });
}

/** Loads mercadopago.js for an account. Closed after the test. */
export function connectTo(
  { publicKey }: Pick<TestSandbox, 'publicKey'>,
  version: Version,
  changes: Partial<ConnectOptions> = {},
  controller = new AbortController(),
): Promise<Connection> {
  toClose.unshift(() => controller.abort());
  const options: ConnectOptions = { version, publicKey, locale: 'es-AR', nonce: '', root: newRoot(), ...changes };
  return connect(options, controller.signal);
}

/** A gateway to a new sandbox. */
export async function openGateway(
  version: Version,
  { standIn, hold, ...options }: GatewayOptions = {},
): Promise<Opened> {
  const sandbox = await openSandbox(options);
  const held = hold === undefined ? undefined : await sandbox.hold(hold);
  if (standIn) useStandIn(sandbox, version, standIn);
  const root = newRoot();
  const connection = await connectTo(sandbox, version, { root });
  return { sandbox, root, held, ...connection };
}

/** Makes gateways load a stand-in that differs from the one of the sandbox: another release, another pace. */
export function useStandIn({ url }: TestSandbox, version: Version, options: SdkScriptOptions): void {
  useSource(sdkScript(version, { api: location.origin + url, ...options }));
}

/** The address of a sandbox is what a path is added to, so the path becomes the fragment of a blob's address. */
export function useSource(source: string): void {
  const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  toClose.push(() => URL.revokeObjectURL(blob));
  useSandbox(`${blob}#`);
}

/** Forms go to Mercado Pago again. */
export function stopUsingSandbox(): void {
  Reflect.deleteProperty(globalThis, Symbol.for('mercadopago-elements.sandbox'));
}

/** What the sandbox was asked, with queries and bodies. */
export async function requestsOf({ url }: TestSandbox): Promise<LoggedRequest[]> {
  const response = await fetch(url.replace('/sandbox/', '/sandbox-control/'));
  return (await response.json()) as LoggedRequest[];
}

/** How often the sandbox was asked something, as `POST /v1/card_tokens`. */
export async function countOf(sandbox: TestSandbox, endpoint: string): Promise<number> {
  return (await sandbox.asked()).filter((asked) => asked === endpoint || asked.startsWith(`${endpoint}/`)).length;
}

/** The window that mercadopago.js lives in, with its globals. */
export function sdkWindow<Globals>(root: ShadowRoot): Window & typeof globalThis & Globals {
  return root.querySelector('iframe')!.contentWindow as Window & typeof globalThis & Globals;
}

/** What tests look at of v1. */
export interface V1 {
  tokenId: string | null;
  getPaymentMethods(): unknown[];
  setPaymentMethods(list: unknown[]): void;
}

/** Waits until v1 has what it needs to send a card at once. v2 needs nothing. */
export async function isReady({ root }: Pick<Opened, 'root'>): Promise<void> {
  const { Mercadopago: v1 } = sdkWindow<{ Mercadopago?: V1 }>(root);
  if (v1) await until(() => v1.tokenId && v1.getPaymentMethods().length > 0);
}

/** The error of a rejection, which must be an `MpError`. */
export async function failureOf(call: Promise<unknown>): Promise<MpError> {
  const outcome = await call.then(
    () => new Error('It was answered, and should not have been.'),
    (reason: unknown) => reason,
  );
  if (outcome instanceof MpError) return outcome;
  throw outcome;
}

/** The one method of the test Visa. */
export async function methodOf(gateway: Gateway): Promise<PaymentMethod> {
  const [method] = await gateway.paymentMethods(bin);
  return method!;
}
