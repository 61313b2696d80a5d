import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const FILE = 'dist/mercadopago-elements.js';

/** The built script-tag file, as code to copy names it. */
export function published(): { version: string; integrity: string } {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { version, integrity: `sha384-${createHash('sha384').update(readFileSync(FILE)).digest('base64')}` };
}

/** Answers for the CDN with the built file. */
export async function routeCdn(page: Page): Promise<void> {
  const { version } = published();
  await page.route(`https://cdn.jsdelivr.net/npm/mercadopago-elements@${version}/${FILE}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(FILE),
    }),
  );
}
