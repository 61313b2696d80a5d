import { expect } from '@open-wc/testing';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.js';
import type { SdkScriptOptions } from '../../src/sandbox/sdk/sdk-script.js';
import { openFrame, type SdkFrame } from './iframe-sdk.js';

export type Values = Record<string, unknown>;

export interface Field {
  mount(id: string): Field;
  unmount(): void;
  on(event: string, handler: (detail: Values) => void): Field;
  update(update: Values): void;
}

export interface V2 {
  fields: {
    create(type: string, options?: Values): Field;
    createCardToken(holder: Values): Promise<{ id: string } | undefined>;
    updateCardToken(token: string): Promise<{ id: string }>;
  };
  getIdentificationTypes(): Promise<{ id: string }[]>;
  getPaymentMethods(query: Values): Promise<{ paging: Values; results: { id: string }[] }>;
  getIssuers(query: Values): Promise<{ id: string }[]>;
  getInstallments(query: Values): Promise<{ payer_costs: unknown[] }[]>;
  createCardToken(card?: Values): Promise<{ id: string }>;
  updateCardToken(card: Values): Promise<{ id: string }>;
}

export type Constructor = new (publicKey?: unknown, options?: Values) => V2;

/** The public test Visa of Argentina, under the names of v2. */
export const visa = {
  cardNumber: '4509953566233704',
  cardholderName: 'APRO',
  cardExpirationMonth: '11',
  cardExpirationYear: '30',
  securityCode: '123',
  identificationType: 'DNI',
  identificationNumber: '12345678',
};

export const holder = { cardholderName: 'APRO', identificationType: 'DNI', identificationNumber: '12345678' };

export interface Opened {
  frame: SdkFrame;
  sandbox: Sandbox;
  MercadoPago: Constructor;
  /** What the SDK has said on its console. */
  warnings: unknown[][];
}

export async function load(options: SdkScriptOptions = {}, sandboxOptions: SandboxOptions = {}): Promise<Opened> {
  const sandbox = createSandbox(sandboxOptions);
  const frame = await openFrame((request) => withFieldPage(request, sandbox), 'es-AR');
  const warnings: unknown[][] = [];
  frame.window.console.warn = (...words) => warnings.push(words);
  frame.load('v2', options);
  const { MercadoPago } = frame.window as unknown as { MercadoPago: Constructor };
  return { frame, sandbox, MercadoPago, warnings };
}

/** The page of the secure fields is on a separate host, not part of the API. */
async function withFieldPage(request: Request, sandbox: Sandbox): Promise<Response> {
  const response = await sandbox.fetch(request);
  return response.status === 404 && request.url.endsWith('/secure-fields') ? new Response('<!doctype html>') : response;
}

/** A stand-in with an instance whose start-up is over. */
export async function start(
  options: SdkScriptOptions = {},
  sandboxOptions: SandboxOptions = {},
): Promise<Opened & { mp: V2 }> {
  const opened = await load(options, sandboxOptions);
  const mp = new opened.MercadoPago(opened.sandbox.publicKey, { locale: 'es-AR', advancedFraudPrevention: false });
  opened.frame.scripts[0]!.dispatchEvent(new Event('load'));
  return { ...opened, mp };
}

/** What a promise is rejected with; an answer is a failure of the test. */
export async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  const answered = Symbol('answered');
  const reason = await promise.then(
    () => answered,
    (error: unknown) => error,
  );
  expect(reason).not.to.equal(answered);
  return reason;
}

/** Whether a promise has settled by now, as far as it does by itself. */
export async function isPending(frame: SdkFrame, promise: Promise<unknown>): Promise<boolean> {
  const states: string[] = [];
  const settled = (): void => void states.push('settled');
  promise.then(settled, settled);
  await frame.quiet();
  await frame.advance(60_000);
  return states.length === 0;
}

export const codesOf = (reason: unknown): string[] => (reason as { code: string }[]).map(({ code }) => code);
