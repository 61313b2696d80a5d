/** Anything that answers like Mercado Pago, wherever it runs. */
export interface Answering {
  fetch(request: Request): Promise<Response>;
}

/**
 * Mercado Pago's hosts, on https: those the form and the official server SDKs call, those of the countries, and the
 * pages of a 3-D Secure challenge, including the sandbox's bank.
 */
export const MERCADO_PAGO =
  /^https:\/\/([a-z0-9-]+\.)*(mercadopago\.com(\.[a-z]{2})?|mercadopago\.cl|mlstatic\.com|acs-public\.tp\.mastercard\.com)(\/|$)/;

/** The same request for another address. The body is read, because Firefox has no `request.body` to pass on. */
export async function readdressed(request: Request, url: URL | string): Promise<Request> {
  const { method, headers, signal } = request;
  const body = await request.arrayBuffer();
  return new Request(url, { method, headers, signal, body: body.byteLength > 0 ? body : null });
}

/**
 * A sandbox served by another process, such as the shop's own server in test mode.
 *
 * @param url where its `fetch` is served, such as `http://localhost:3000/sandbox`
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
