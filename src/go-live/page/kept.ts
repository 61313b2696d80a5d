/** A text the page stores or has sent, outside its elements. */
export interface Kept {
  where: string;
  text: string;
  /** Address of the request that carried it. */
  sentTo?: URL;
}

function entriesOf(name: string, open: () => Storage | undefined): Kept[] {
  try {
    return Object.entries(open() ?? {}).map(([key, value]) => ({ where: `${name} "${key}"`, text: `${key}=${value}` }));
  } catch {
    // In sandboxed frames and with blocked cookies, access to storage throws; it is empty then.
    return [];
  }
}

const cookiesOf = (document: Document): Kept[] => {
  try {
    return document.cookie.split('; ').map((text) => ({ where: `cookie "${text.split('=')[0]}"`, text }));
  } catch {
    return [];
  }
};

/** Addresses the page has requested so far, from the browser's log. */
export const requestsOf = (document: Document): string[] =>
  (document.defaultView?.performance.getEntriesByType('resource') ?? [])
    .map(({ name }) => name)
    .filter((name) => URL.canParse(name));

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** All places besides the elements where a card or a key may be stored. */
export function keptBy(document: Document, url: URL | null, requests: readonly string[]): Kept[] {
  const view = document.defaultView;
  return [
    { where: 'the address of the page', text: decoded(url?.href ?? '') },
    ...requests.map((name) => {
      const sentTo = new URL(name);
      return { where: `a request to ${sentTo.host}`, text: decoded(name), sentTo };
    }),
    ...(view ? cookiesOf(document) : []),
    ...entriesOf('localStorage', () => view?.localStorage),
    ...entriesOf('sessionStorage', () => view?.sessionStorage),
  ];
}
