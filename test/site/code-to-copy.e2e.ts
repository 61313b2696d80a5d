import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { serveFiles, SITE } from './static-server.js';

for (const code of ['html', 'php']) {
  test(`the ${code} to copy loads the file of this version from the CDN, by its hash`, async ({ page }) => {
    const { address, server } = await serveFiles(SITE);
    await page.goto(`${address}#code=${code}`);
    const file = await readFile('dist/mercadopago-elements.js');
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    const hash = createHash('sha384').update(file).digest('base64');
    const copied = page.locator('.panel.code pre');
    await expect(copied).toContainText(`mercadopago-elements@${version}/dist/mercadopago-elements.js"`);
    await expect(copied).toContainText(`integrity="sha384-${hash}" crossorigin="anonymous"`);
    server.close();
    server.closeAllConnections();
  });
}
