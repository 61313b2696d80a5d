import type { Page, Request } from 'playwright';

const API = 'https://api.mercadopago.com/';

/** The forms a number can have in a request: plain, grouped, or URL-encoded. */
function disguises(number: string): string[] {
  const groups = number.match(/.{1,4}/g)!;
  const plain = [number, groups.join(' '), groups.join('-'), groups.join('+')];
  return [...plain, ...plain.map((text) => encodeURIComponent(text)), btoa(number)];
}

const textOf = (request: Request): string =>
  [request.url(), request.postData() ?? '', ...Object.values(request.headers())].join('\n');

/**
 * Records where a card number is sent. Only addresses without their query are kept.
 *
 * @param sandbox address of the sandbox, if the page uses one
 */
export function watchCard(page: Page, number: string, sandbox: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const ways = disguises(number);
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(API) || (sandbox !== '' && url.startsWith(`${sandbox}/`))) return;
    const text = textOf(request);
    if (ways.some((way) => text.includes(way))) seen.add(new URL(url).origin + new URL(url).pathname);
  });
  return seen;
}
