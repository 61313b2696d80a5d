import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** A page of a shop, by default on https, with the built script-tag file, under a Content-Security-Policy. */
export async function openPage(page: Page, html: string, policy = '', origin = 'https://shop.test'): Promise<void> {
  const script = await readFile('dist/mercadopago-elements.js', 'utf8');
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/elements.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `<!doctype html><html lang="es-AR"><title>Shop</title>${html}</html>`,
    });
  });
  await page.goto(`${origin}/`);
}
