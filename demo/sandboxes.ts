import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type * as SandboxEntry from 'mercadopago-elements/sandbox';
import { isSiteId, siteIds, type SiteId } from './sites.js';

/** A sandbox for each site, with its own keys. */
export type Sandboxes = Record<SiteId, SandboxEntry.Sandbox>;

const API_ORIGIN = 'https://api.mercadopago.com';

export function openSandboxes(createSandbox: typeof SandboxEntry.createSandbox): Sandboxes {
  return Object.fromEntries(
    siteIds.map((site) => [site, createSandbox({ site, pictures: sandboxPath(site) })]),
  ) as Sandboxes;
}

/** The address of a site's sandbox for the browser, as passed to `useSandbox()`. */
export const sandboxPath = (site: SiteId): string => `/sandbox/${site}`;

/** The PHP shop has another origin, where `/sandbox/…` does not exist: requests over HTTP get absolute addresses. */
async function forOtherOrigins(answer: Response, origin: string, site: SiteId): Promise<Response> {
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return answer;
  const path = `"${sandboxPath(site)}/`;
  return new Response((await answer.text()).replaceAll(path, `"${origin}${path.slice(1)}`), answer);
}

/** `/sandbox/MLA/v1/…` as the sandbox of Argentina answers `/v1/…`. */
export function sandboxRoutes(sandboxes: Sandboxes): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/sandbox/:site/*', async (c, next) => {
    const { site } = c.req.param();
    if (!isSiteId(site)) return next();
    const url = new URL(c.req.url);
    url.pathname = url.pathname.slice(sandboxPath(site).length);
    try {
      return await forOtherOrigins(await sandboxes[site].fetch(new Request(url, c.req.raw)), url.origin, site);
    } catch {
      // The sandbox rejects to simulate a broken connection; the browser sees one only if the socket breaks.
      c.env.outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  return app;
}

/**
 * Redirects this process's official SDK to the sandboxes. It has no option for the host and calls the global `fetch`,
 * so that is replaced; the access token selects the sandbox.
 */
export function divertApi(sandboxes: Sandboxes): void {
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (new URL(address).origin !== API_ORIGIN) return network(input, init);
    const request = new Request(input, init);
    const accessToken = request.headers.get('authorization')?.replace(/^Bearer /, '');
    const owner = siteIds.find((site) => sandboxes[site].accessToken === accessToken) ?? 'MLA';
    return sandboxes[owner].fetch(request);
  };
}
