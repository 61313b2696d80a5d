import type { Page } from '@playwright/test';

interface LoneForm {
  site?: string;
  locale?: string;
  amount?: string;
  /** What the page says it can be shown in: `light`, `dark` or both. */
  scheme?: string;
  savedCards?: object[];
  /** Further attributes of the form. */
  attributes?: string;
}

/** Stands in for the pictures of payment methods, which come from Mercado Pago's hosts. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 48" width="80" height="48">
  <rect width="80" height="48" fill="#1a3f8b" /><path d="M14 34h52" stroke="#fff" stroke-width="6" />
</svg>`;

/** The key in the HTML of one of the shop's pages. */
export const publicKeyOf = (storefront: string): string => /public-key="([^"]+)"/.exec(storefront)?.[1] ?? '';

/**
 * A page with nothing but a form and its button, on the built package and the shop's sandbox. It follows the system's
 * light or dark, and the form is as wide as a checkout makes it.
 */
export async function openLoneForm(page: Page, options: LoneForm = {}): Promise<void> {
  const { site = 'MLA', locale = 'es-AR', amount = '1250.50', scheme = 'light dark', savedCards = [] } = options;
  const { attributes = '' } = options;
  const storefront = await page.request.get(`/shop?site=${site}`);
  const body = `<!doctype html>
    <html lang="${locale}">
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="${scheme}" />
      <title>Card form</title>
      <style>
        body { margin: 0 auto; padding: 16px; max-width: 560px; font: 16px/1.5 'DejaVu Sans', sans-serif }
        /* It blinks. */
        mp-card-form { caret-color: transparent }
      </style>
      <script type="module">
        import { useSandbox } from '/elements/sandbox.js';
        useSandbox('/sandbox/${site}');
        document.querySelector('mp-card-form').savedCards = ${JSON.stringify(savedCards)};
      </script>
      <script type="module" src="/elements/mercadopago-elements.js"></script>
      <main>
        <form action="/paid">
          <mp-card-form public-key="${publicKeyOf(await storefront.text())}" amount="${amount}" ${attributes}></mp-card-form>
          <button>Pagar</button>
        </form>
      </main>
    </html>`;
  await page.route('**/lone', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.route('**/*logo*/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: logo }));
  await page.goto('/lone');
}
