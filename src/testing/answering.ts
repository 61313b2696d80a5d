/** Whatever answers as Mercado Pago does, wherever it is. */
export interface Answering {
  fetch(request: Request): Promise<Response>;
}

/**
 * Mercado Pago's hosts, on https: what the form and the official server SDKs talk to, and the pages of a 3-D Secure
 * challenge; those of a country, too, and the bank that the sandbox plays.
 */
export const MERCADO_PAGO =
  /^https:\/\/([a-z0-9-]+\.)*(mercadopago\.com(\.[a-z]{2})?|mercadopago\.cl|mlstatic\.com|acs-public\.tp\.mastercard\.com)(\/|$)/;

/** A request as it is, for another address. Its body is read, for Firefox has no `request.body` to hand on. */
export async function readdressed(request: Request, url: URL | string): Promise<Request> {
  const { method, headers, signal } = request;
  const body = await request.arrayBuffer();
  return new Request(url, { method, headers, signal, body: body.byteLength > 0 ? body : null });
}

/**
 * A sandbox that another process serves, such as the shop's own server in its test mode.
 *
 * @param url where its `fetch` is, such as `http://localhost:3000/sandbox`
 */
export function sandboxAt(url: string): Answering {
  const base = url.replace(/\/$/, '');
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      return fetch(await readdressed(request, base + pathname + search));
    },
  };
}
