import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.js';
import type { SdkScriptOptions } from '../../src/sandbox/sdk/sdk-script.js';
import { API, openFrame, type SdkFrame } from './iframe-sdk.js';

export type Callback = (status: number, answer: never, query?: unknown) => void;

export interface V1 {
  version: string;
  key: string | null;
  tokenId: string | null;
  deviceProfileId: string | null;
  initialized: boolean;
  standInCapped?: boolean;
  setPublishableKey(key: string): void;
  clearSession(): void;
  createToken(card: unknown, callback?: Callback): void;
  getAllPaymentMethods(callback?: Callback): void;
  getPaymentMethods(): { id: string }[];
  setPaymentMethods(list: unknown): void;
  getPaymentMethod(query: object, callback?: Callback): unknown;
  getInstallments(query: object, callback?: Callback): unknown;
  getIssuers(id: unknown, callback?: Callback): void;
  getIdentificationTypes(callback?: Callback): unknown;
  validateCardholderName(name: string): boolean;
  validateExpiryDate(month: string, year?: string): boolean;
  validateLuhn(number: string): boolean;
}

export interface Answered {
  status: number;
  answer: unknown;
  query: unknown;
  /** Whether the callback ran inside the call. */
  sync: boolean;
}

/** The public test Visa of Argentina, under the names of v1. */
export const visa = {
  cardNumber: '4509 9535 6623 3704',
  securityCode: '123',
  cardExpirationMonth: '11',
  cardExpirationYear: '30',
  cardholderName: 'APRO',
  docType: 'DNI',
  docNumber: '12345678',
};

export const sdkOf = (frame: SdkFrame): V1 => (frame.window as unknown as { Mercadopago: V1 }).Mercadopago;

/** Calls a method and collects the arguments of every callback. */
export function call(start: (callback: Callback) => void): Answered[] {
  const answers: Answered[] = [];
  let isInside = true;
  start((status, answer, query) => answers.push({ status, answer, query, sync: isInside }));
  isInside = false;
  return answers;
}

export interface Opened {
  frame: SdkFrame;
  sdk: V1;
  sandbox: Sandbox;
}

/** A stand-in that has been told nothing. */
export async function load(options: SdkScriptOptions = {}, sandboxOptions: SandboxOptions = {}): Promise<Opened> {
  const sandbox = createSandbox(sandboxOptions);
  const frame = await openFrame(sandbox.fetch, 'es-AR');
  frame.load('v1', options);
  return { frame, sdk: sdkOf(frame), sandbox };
}

/** A stand-in with a key, its session open and its payment methods there. */
export async function start(options: SdkScriptOptions = {}, sandboxOptions: SandboxOptions = {}): Promise<Opened> {
  const opened = await load(options, sandboxOptions);
  opened.sdk.setPublishableKey(opened.sandbox.publicKey);
  if (options.version === '1.6.17') await opened.frame.advance(1_000);
  await opened.frame.quiet();
  return opened;
}

export const causesOf = ({ answer }: Answered): string[] =>
  (answer as { cause: { code: string }[] }).cause.map(({ code }) => code);

export const idOf = ([first]: Answered[]): string => (first!.answer as { id: string }).id;

/** What the page of the device widget says, by itself. */
export function deviceSays(frame: SdkFrame, data: unknown): void {
  frame.window.dispatchEvent(new frame.window.MessageEvent('message', { data, origin: API }));
}
