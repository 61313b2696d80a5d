import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page, Route } from '@playwright/test';
import type * as Package from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.js';

// The built one: Playwright's own compiler rewrites classes, and a stand-in of the SDK is made of its own source text.
const { createSandbox } = (await import(new URL('../../dist/sandbox.js', import.meta.url).href)) as typeof Package;

/** Hosts of Mercado Pago that a card form talks to; here a sandbox answers for them. */
const HOSTS = /^https:\/\/([a-z0-9-]+\.)*(mercadopago\.com|mlstatic\.com)\//;

async function answer(sandbox: Sandbox, route: Route): Promise<void> {
  const asked = route.request();
  const body = asked.postDataBuffer();
  try {
    const response = await sandbox.fetch(
      new Request(asked.url(), {
        method: asked.method(),
        headers: await asked.allHeaders(),
        ...(body && { body: new Uint8Array(body) }),
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch {
    await route.abort('connectionreset');
  }
}

/** Mercado Pago's own addresses, offline. */
export async function routeMercadoPago(context: BrowserContext, options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = createSandbox(options);
  await context.route(HOSTS, (route) => answer(sandbox, route));
  return sandbox;
}

/** A page of a shop on https with the built script-tag file, under a Content-Security-Policy. */
export async function openPage(page: Page, html: string, policy = ''): Promise<void> {
  const script = await readFile('dist/mercadopago-elements.js', 'utf8');
  await page.route('https://shop.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/elements.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    return route.fulfill({
      contentType: 'text/html',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `<!doctype html><html lang="es-AR"><title>Shop</title>${html}</html>`,
    });
  });
  await page.goto('https://shop.test/');
}
