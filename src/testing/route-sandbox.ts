import type { BrowserContext, Page, Route } from 'playwright';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.js';
import { MERCADO_PAGO, type Answering } from './answering.js';
import { withShopKeys } from './shop-keys.js';

async function answer(answering: Answering, route: Route): Promise<void> {
  const asked = route.request();
  const body = asked.postData();
  const request = new Request(asked.url(), { method: asked.method(), headers: asked.headers(), body });
  try {
    const response = await answering.fetch(request);
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  } catch {
    // A rejection simulates a broken connection.
    await route.abort('connectionreset');
  }
}

/**
 * Serves a sandbox at Mercado Pago's own addresses, for a page or a whole browser context: the shop runs unchanged,
 * with its own keys and Content-Security-Policy, and nothing leaves the computer.
 *
 * @param where a Playwright `page` or `context`
 * @param sandbox the sandbox to use, such as `createSandbox({site: 'MLB'})`; default: one for Argentina
 * @returns the sandbox
 */
export function routeSandbox(where: Page | BrowserContext): Promise<Sandbox>;
export function routeSandbox<A extends Answering>(where: Page | BrowserContext, sandbox: A): Promise<A>;
export async function routeSandbox(
  where: Page | BrowserContext,
  sandbox: Answering = createSandbox(),
): Promise<Answering> {
  const answering = withShopKeys(sandbox);
  await where.route(MERCADO_PAGO, (route) => answer(answering, route));
  return sandbox;
}
