import { expect, test } from '@playwright/test';
import { published } from './published-file.js';
import { serveSite } from './static-server.js';

const site = serveSite();

for (const code of ['html', 'php']) {
  test(`the ${code} to copy loads the file of this version from the CDN, by its hash`, async ({ page }) => {
    await page.goto(`${site.address}#code=${code}`);
    const { version, integrity } = published();
    const copied = page.locator('.panel.code pre');
    await expect(copied).toContainText(`mercadopago-elements@${version}/dist/mercadopago-elements.js"`);
    await expect(copied).toContainText('<link rel="preconnect" href="https://sdk.mercadopago.com" />');
    await expect(copied).toContainText('<link rel="preconnect" href="https://api.mercadopago.com" crossorigin />');
    await expect(copied).toContainText(`integrity="${integrity}" crossorigin="anonymous"`);
  });
}
