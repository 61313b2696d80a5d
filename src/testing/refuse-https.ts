import { MERCADO_PAGO } from './answering.js';

type Call = (...args: unknown[]) => unknown;

interface Https {
  request: Call;
  get: Call;
}

/** Node's modules; absent in a browser, and never imported there. */
const { process } = globalThis as unknown as { process?: { getBuiltinModule?: (name: string) => unknown } };
const builtin = <Module>(name: string): Module | undefined => process?.getBuiltinModule?.(name) as Module | undefined;

/** Named imports of a built-in module see a change only then. */
const sync = (): void => builtin<{ syncBuiltinESMExports(): void }>('node:module')?.syncBuiltinESMExports();

/** @param target first argument of `https.request`: an address, or options */
function hostOf(target: unknown): string {
  if (typeof target === 'string') return URL.canParse(target) ? new URL(target).hostname : '';
  const { hostname, host } = (target ?? {}) as { hostname?: unknown; host?: unknown };
  return String(hostname ?? host ?? '');
}

/**
 * Makes requests to Mercado Pago fail that are made with Node's `https`, as by node-fetch in its Node SDK 2: a test must
 * not reach the real API.
 *
 * @returns a function that lets them pass again
 */
export function refuseHttps(): () => void {
  const https = builtin<Https>('node:https');
  if (!https) return () => undefined;
  const { request, get } = https;
  const refusing =
    (call: Call): Call =>
    (...args) => {
      const host = hostOf(args[0]);
      if (!MERCADO_PAGO.test(`https://${host}/`)) return call(...args);
      throw new Error(
        `replaceFetch: a request to ${host} does not use fetch and would leave the test. Mercado Pago's Node SDK uses fetch since version 3: install SDK 3 or later.`,
      );
    };
  Object.assign(https, { request: refusing(request), get: refusing(get) });
  sync();
  return () => {
    Object.assign(https, { request, get });
    sync();
  };
}
