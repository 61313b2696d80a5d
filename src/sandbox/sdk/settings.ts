/** Releases of v1 that differ for a form. One URL has served all of them, so a form must work with each. */
type V1Release = '1.4.2' | '1.5.4' | '1.6.17';

/**
 * Differences and failures of v2 builds that no server answer can cause.
 *
 * - `six-digit-bin`: BINs are cut to 6 digits, as before May 2022
 * - `mount-throws`: mounting into a missing container throws (one report of 2026) instead of warning
 * - `silent-field-page`: secure fields whose page fails to load emit no `error` event (2026)
 * - `never-ready`: secure fields never say `ready` (some WebViews)
 * - `single-error`: secure fields reject with one `{field, message}` instead of an array
 * - `void-token`: `fields.createCardToken()` resolves with nothing, as its documented type allows
 * - `replace-error`: a saved card is refused with a TypeError about `replace` (2021)
 */
type V2Quirk =
  | 'six-digit-bin'
  | 'mount-throws'
  | 'silent-field-page'
  | 'never-ready'
  | 'single-error'
  | 'void-token'
  | 'replace-error';

/**
 * How a stand-in behaves. Each option may also be given in the query of the script's own URL, which wins:
 * `/sdk/javascript/v1/mercadopago.js?version=1.6.17&timeScale=0.1`, `/js/v2?quirks=never-ready,void-token`.
 */
export interface SdkScriptOptions {
  /** Where the sandbox is, for example `http://localhost:8000/sandbox`. Without it, where the script came from. */
  api?: string;
  /** Release of v1 to imitate. Default `1.5.4`. */
  version?: V1Release;
  /** Factor on every wait and time limit of the real SDK. Default 1. */
  timeScale?: number;
  /** Milliseconds until a secure field is ready. Default 0: as soon as possible, never synchronously. */
  readyDelay?: number;
  /** Differences and failures of v2 builds; none by default. */
  quirks?: V2Quirk[];
}

/** Settings of a running stand-in: the options and the addresses of Mercado Pago's services. */
export interface StandInSettings {
  /** Requests go to `${api}/v1/…`. */
  api: string;
  /** Origin of the device widget's page and of its messages: `${device}/device_profile/widget`. */
  device: string;
  /** Fraud pixel: `${content}/fp/check.js`. */
  content: string;
  /** Metrics script: `${metrics}/storage/event-metrics-sdk/js`. */
  metrics: string;
  /** Page of the secure fields: `${fields}/secure-fields`. */
  fields: string;
  version: V1Release;
  timeScale: number;
  readyDelay: number;
  quirks: string[];
  /** Whether the script came from the sandbox's own address, as with `useSandbox()`: no real card goes there. */
  fromSandbox: boolean;
}

/** Runs inside the script, so it must be self-contained: see `sdk-script.ts`. */
export function readSettings(options: SdkScriptOptions): StandInSettings {
  const script = document.currentScript;
  const source = script instanceof HTMLScriptElement && script.src ? new URL(script.src) : null;
  const query = source?.searchParams ?? new URLSearchParams();
  const quirks = query.get('quirks');
  const sandbox = sandboxOf(source);
  const api = query.get('api') ?? options.api;

  return {
    ...hosts(api ?? sandbox),
    version: (query.get('version') as V1Release | null) ?? options.version ?? '1.5.4',
    timeScale: Number(query.get('timeScale') ?? options.timeScale ?? 1),
    readyDelay: Number(query.get('readyDelay') ?? options.readyDelay ?? 0),
    quirks: quirks?.split(',') ?? options.quirks ?? [],
    fromSandbox: sandbox !== null && api === undefined,
  };

  /** The sandbox that served the script; null if the script has the real address, or none. */
  function sandboxOf(url: URL | null): string | null {
    const hosted = ['sdk.mercadopago.com', 'beta-sdk.mercadopago.com', 'secure.mlstatic.com'];
    if (!url || hosted.includes(url.hostname)) return null;
    return url.origin + url.pathname.replace(/\/(js\/v2|sdk\/javascript\/v1\/mercadopago\.js)\/?$/, '');
  }

  function hosts(sandbox: string | null): Pick<StandInSettings, 'api' | 'device' | 'content' | 'metrics' | 'fields'> {
    if (sandbox !== null) return { api: sandbox, device: sandbox, content: sandbox, metrics: sandbox, fields: sandbox };
    return {
      api: 'https://api.mercadopago.com',
      device: 'https://mldp.mercadopago.com',
      content: 'https://content.mercadopago.com',
      metrics: 'https://http2.mlstatic.com',
      // One of the live SDK's two hosts; the other, secure-fields.mercadopago.com, serves the page at its root.
      fields: 'https://api-static.mercadopago.com',
    };
  }
}
