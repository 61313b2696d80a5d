import { placeOf, type Place } from './place.js';
import { plainHttp, type PlainHttp } from './page/addresses.js';
import { cardInputs, type CardInputs } from './page/card-inputs.js';
import { holdsCardNumber } from './page/card-numbers.js';
import { countryOf } from './page/country.js';
import { keptBy, requestsOf, type Kept } from './page/kept.js';
import { linksOn, type Links } from './page/links.js';
import { pricesOn, type Prices } from './page/prices.js';
import { deviceBlock, type DeviceBlock } from './page/policy.js';
import { resultsOn, type Results } from './page/results.js';
import { sdkOn, type Sdk } from './page/sdk.js';
import { accessTokens, hasTestKey, publicKeys } from './page/secrets.js';
import { inlineScripts } from './page/scripts.js';
import { isLoopback } from '../dom/loopback.js';
import { textsIn } from './page/texts.js';
import { elementsIn } from './page/tree.js';

/** Everything read from the page, from which the rows are judged. */
export interface Evidence {
  /** `null` for a document without an address, such as a parser's. */
  url: URL | null;
  /** Whether the document runs in a window. */
  live: boolean;
  country: string | null;
  /** `<mp-card-form>` elements. */
  cardForms: Place[];
  /** Whether the sandbox's stand-in is used in place of mercadopago.js. */
  standIn: boolean;
  card: CardInputs;
  sdk: Sdk;
  /** The part of the page's policy that blocks our form's device script; `null` if none is known. */
  deviceBlock: DeviceBlock | null;
  plainHttp: PlainHttp;
  accessTokens: Place[];
  /** `test`: the page or the key itself declares a test key. */
  publicKeys: { place: Place; test: boolean }[];
  /** Where a card number was stored or sent. */
  keptNumbers: Place[];
  /** Uses of the address meant only for Checkout Pro test purchases. */
  sandboxInitPoint: Place[];
  results: Results;
  links: Links;
  prices: Prices;
}

export interface Source {
  /** Address or file name. */
  name: string;
  text: string;
}

/** Set by `useSandbox()`, which shares no module with this one. */
const SANDBOX = Symbol.for('mercadopago-elements.sandbox');

function addressOf(document: Document, url: string | undefined): URL | null {
  const address = url ?? document.defaultView?.location.href ?? '';
  const found = URL.canParse(address) ? new URL(address) : null;
  return found && /^https?:$/.test(found.protocol) ? found : null;
}

function resolverFor(document: Document, url: URL | null): (address: string) => URL | null {
  const base = url?.href ?? document.baseURI;
  return (address) => (address && URL.canParse(address, base) ? new URL(address, base) : null);
}

const namesSandboxPoint = ({ text }: { text: string }): boolean => /\bsandbox_init_point\b/.test(text);

const placeOfKept = ({ where }: Kept): Place => ({ where, element: null });

/**
 * Reads a page and other pages of the same shop. Read-only: no request, and no card data or key in the result.
 *
 * @param address the page's address, if not the document's
 * @param policy its Content-Security-Policy header
 * @param sources more texts of the shop, such as its scripts
 */
export function readPage(
  document: Document,
  pages: readonly Document[],
  sources: readonly Source[],
  address: string | undefined,
  policy: string,
): Evidence {
  const view = document.defaultView as (Window & { [SANDBOX]?: string }) | null;
  const url = addressOf(document, address);
  const resolve = resolverFor(document, url);
  const documents = [document, ...pages];
  const elements = documents.flatMap(elementsIn);
  const texts = documents.flatMap((one) => textsIn(one));
  const forms = elements.filter(({ localName }) => localName === 'mp-card-form');
  const cardForms = forms.map((form) => placeOf(form));
  const requests = requestsOf(document);
  const kept = keptBy(document, url, requests);
  const given = sources.map(({ name, text }) => ({ where: name, text }));
  const keys = publicKeys(elements);
  const usesAnyKey = forms.length > 0 && url !== null && isLoopback(url);
  const card = cardInputs(elements);
  return {
    url,
    live: view !== null,
    country: countryOf(document, forms, url),
    cardForms,
    standIn: view?.[SANDBOX] !== undefined && (usesAnyKey || forms.some(hasTestKey)),
    card,
    sdk: sdkOn(elements, requests, resolve, view),
    deviceBlock: deviceBlock(elements, forms, view, policy),
    plainHttp: plainHttp(elements, [...cardForms, ...card.inputs], resolve),
    accessTokens: accessTokens(elements, [...kept, ...given]),
    publicKeys: keys,
    keptNumbers: kept.filter(({ text }) => holdsCardNumber(text)).map(placeOfKept),
    sandboxInitPoint: [
      ...inlineScripts(elements)
        .filter(namesSandboxPoint)
        .map(({ element }) => placeOf(element)),
      ...given.filter(namesSandboxPoint).map(placeOfKept),
    ],
    results: resultsOn(elements, texts),
    links: linksOn(elements, resolve),
    prices: pricesOn(texts),
  };
}
