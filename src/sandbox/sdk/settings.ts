/** Releases of v1 that a form can tell apart. One URL has served all of them, so it must survive each. */
type V1Release = '1.4.2' | '1.5.4' | '1.6.17';

/**
 * Ways in which builds of v2 differ, or have failed, that no answer of a server can bring about.
 *
 * - `six-digit-bin`: BINs are cut to 6 digits, as before May 2022
 * - `mount-throws`: mounting into a container that is not there throws (one report of 2026) instead of warning
 * - `silent-field-page`: secure fields whose page does not load emit no `error` event (2026)
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
  /** Release that the stand-in of v1 plays. Default `1.5.4`. */
  version?: V1Release;
  /** Factor on every wait and time limit of the real SDK. Default 1. */
  timeScale?: number;
  /** Milliseconds that a secure field takes until it is ready. Default 0: as soon as possible, never at once. */
  readyDelay?: number;
  quirks?: V2Quirk[];
}

/** What a stand-in works with once its script runs: the options, and the addresses of Mercado Pago's parts. */
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
  /** Whether the script came from the sandbox's own address, as by `useSandbox()`: no real card goes there. */
  fromSandbox: boolean;
}

/** Runs in the script, so it may use nothing from outside itself: see `sdk-script.ts`. */
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

  /** The sandbox that served the script; null where the script has the address of the real one, or none. */
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
      // One of two hosts of the live SDK; the other one, secure-fields.mercadopago.com, serves the page as its root.
      fields: 'https://api-static.mercadopago.com',
    };
  }
}
