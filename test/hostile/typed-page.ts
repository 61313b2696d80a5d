import type { BrowserContext, Page } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { typeCard, until } from '../leaks/buyer.js';

/** A page whose script runs before the published file, with a card typed into its form. */
export async function typeAfter(script: string, sdk: string, page: Page, context: BrowserContext): Promise<void> {
  const { publicKey } = await routeSandbox(context);
  await openPage(
    page,
    `<script>${script}</script><script src="/elements.js"></script>
     <form action="/pay" method="post">
       <mp-card-form public-key="${publicKey}" amount="1250.50" sdk="${sdk}"></mp-card-form><button>Pagar</button>
     </form>
     <script>addEventListener('mp-token', (event) => event.preventDefault());</script>`,
  );
  await until(page, 'ready');
  await typeCard(page);
}
