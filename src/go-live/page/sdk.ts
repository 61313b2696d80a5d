import { placeOf, type Place } from '../place.js';
import { inlineScripts } from './scripts.js';

/** How the page itself loads mercadopago.js. Our form has its own copy, in a document the page cannot reach. */
export interface Sdk {
  /** Script tags with Mercado Pago's address. */
  official: Place[];
  /** Files of that name from elsewhere: their script tags, or else requests of the page. */
  copies: Place[];
  /** Whether the page has requested it from Mercado Pago, even if the tag is gone. */
  requested: boolean;
  /** Whether one of its globals exists. */
  present: boolean;
  /** `Mercadopago.version`; v2 has none. */
  version: string;
  /** Inline scripts that replace it, or a part of it. */
  overrides: Place[];
  /** Official script tags with an integrity hash, although Mercado Pago changes the file. */
  pinned: Place[];
  /** Inline scripts that switch off the device fingerprint of v2. */
  withoutDevice: Place[];
  /** Tags of Mercado Pago's separate fingerprint script, and whether they declare the checkout page. */
  deviceScripts: { place: Place; forCheckout: boolean }[];
  /** Whether unread scripts may load it. */
  unreadScripts: boolean;
}

/** Addresses of v1 and v2 at Mercado Pago. */
const OFFICIAL = /^(?:secure\.mlstatic\.com\/sdk\/javascript\/v1\/mercadopago\.js|sdk\.mercadopago\.com\/js\/v2\/?)$/;

/** `mercadopago.js`, `mercadopago-v2.min.js`, `/js/v2`; not this package's own `mercadopago-elements.js`. */
const LOOKS_LIKE_IT = /\/mercado-?pago(?:[-_.](?:v?\d+|sdk|min|js))*\.js$|\/js\/v2\/?$/i;

const OVERRIDE =
  /\b(?:window|globalThis|self)\.Mercado[pP]ago\s*=(?![=>])|\bMercado[pP]ago(?:\.prototype)?\.\w+\s*=(?![=>])/;
const WITHOUT_DEVICE = /\badvancedFraudPrevention['"]?\s*:\s*(?:false\b|!1)/;

const isOfficial = ({ host, pathname }: URL): boolean => OFFICIAL.test(host + pathname);
const isCopy = (url: URL): boolean => !isOfficial(url) && LOOKS_LIKE_IT.test(url.pathname);

interface Globals {
  Mercadopago?: { createToken?: unknown; version?: unknown };
  MercadoPago?: unknown;
}

export function sdkOn(
  elements: readonly Element[],
  requests: readonly string[],
  resolve: (address: string) => URL | null,
  window: object | null,
): Sdk {
  const scripts = elements
    .filter(({ localName }) => localName === 'script')
    .map((script) => ({ script, url: resolve(script.getAttribute('src') ?? '') }));
  const from = (test: (url: URL) => boolean): Element[] =>
    scripts.filter(({ url }) => url && test(url)).map(({ script }) => script);
  const inline = inlineScripts(elements);
  const inlineLike = (pattern: RegExp): Place[] =>
    inline.filter(({ text }) => pattern.test(text)).map(({ element }) => placeOf(element));
  const [official, copies] = [from(isOfficial), from(isCopy)];
  const asked = requests.map((address) => new URL(address));
  const { Mercadopago: v1, MercadoPago: v2 } = (window ?? {}) as Globals;
  return {
    official: official.map((script) => placeOf(script)),
    copies:
      copies.length > 0
        ? copies.map((script) => placeOf(script))
        : asked.filter(isCopy).map(({ href }) => ({ where: `a request for ${href}`, element: null })),
    requested: asked.some(isOfficial),
    // An element with this id or name also creates a global of that name.
    present: typeof v1?.createToken === 'function' || typeof v2 === 'function',
    version: typeof v1?.version === 'string' ? v1.version : '',
    overrides: inlineLike(OVERRIDE),
    pinned: official.filter((script) => script.hasAttribute('integrity')).map((script) => placeOf(script)),
    withoutDevice: inlineLike(WITHOUT_DEVICE),
    deviceScripts: from(({ pathname }) => pathname === '/v2/security.js').map((script) => ({
      place: placeOf(script),
      forCheckout: script.getAttribute('view') === 'checkout',
    })),
    unreadScripts: from((url) => !isOfficial(url)).length > 0,
  };
}
