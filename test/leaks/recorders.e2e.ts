import { expect, test, type Page } from '@playwright/test';
import type { Sandbox } from '../../src/entries/sandbox.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { chooseSaved, pay, pointAndPaste, recover, saveCard, typeCard, until } from './buyer.js';
import { bundle } from './bundle.js';
import { elementsFile, Intake } from './intake.js';
import { findIn, savedCode, secrets } from './secrets.js';

/** Recorders and analytics, and what each is known to record of a page: without that, silence would prove nothing. */
const RECORDERS = {
  'rrweb-default': ['comment'],
  'rrweb-everything': ['comment'],
  sentry: ['comment', 'body', 'console'],
  posthog: ['comment', 'body', 'console'],
  datadog: ['comment', 'console'],
  logrocket: ['body', 'console'],
  opentelemetry: ['comment'],
  openreplay: ['comment', 'body', 'console'],
  mixpanel: ['comment', 'body', 'console'],
  newrelic: ['comment'],
  rollbar: ['comment', 'body', 'console'],
  'elastic-apm': ['name'],
} as const;

const CANARY = {
  name: 'elastic-apm',
  comment: 'left at the door',
  body: 'canary in a body',
  console: 'canary in the console',
} as const;

const shop = (key: string, sdk: string, scripts: string[]): string => `<!doctype html><html lang="es-AR">
  <title>Shop</title>
  ${scripts.map((src) => `<script src="${src}"></script>`).join('')}
  <form action="/pay" method="post">
    <input name="comment" aria-label="comment" /><canvas width="10" height="10"></canvas>
    <mp-card-form public-key="${key}" amount="1250.50" sdk="${sdk}"></mp-card-form>
    <button>Pagar</button>
  </form>
  <script>
    addEventListener('mp-token', (event) => {
      event.preventDefault();
      fetch('/echo', { method: 'POST', body: JSON.stringify(event.detail) });
      // On its own: PostHog blanks a body with a token in it.
      fetch('/echo', { method: 'POST', body: JSON.stringify({ note: '${CANARY.body}' }) });
    });
    addEventListener('mp-error', ({ detail }) => {
      console.error('${CANARY.console}', detail);
      reportError(detail);
    });
  </script>`;

/** Everything a buyer may do, with one answer of the API that says the card aloud. */
async function buy(page: Page, sandbox: Sandbox): Promise<void> {
  // Tracing hears of elements that have a listener.
  await page.getByLabel('comment').evaluate((input) => input.addEventListener('input', () => undefined));
  await page.getByLabel('comment').pressSequentially(CANARY.comment);
  await typeCard(page);
  await pointAndPaste(page);
  sandbox.fail({ endpoint: '*card_tokens*', kind: 'status', status: 400, times: 1, body: echo });
  await pay(page, 'mp-error');
  await pay(page);
  await recover(page);
  await pay(page);
  await chooseSaved(page, await saveCard(sandbox), savedCode);
  await pay(page);
}

for (const [name, canaries] of Object.entries(RECORDERS)) {
  for (const [order, sdk] of [
    ['before', 'v2'],
    ['after', 'v1'],
  ] as const) {
    test(`${name}, loaded ${order} the element, records nothing of a card (${sdk})`, async ({ page, context }) => {
      const sandbox = await routeSandbox(context);
      const scripts = order === 'before' ? ['/recorder.js', '/elements.js'] : ['/elements.js'];
      const intake = new Intake({
        '/': shop(sandbox.publicKey, sdk, scripts),
        '/elements.js': await elementsFile(),
        '/recorder.js': await bundle(name),
      });
      await page.goto(await intake.open());
      await until(page, 'ready');
      if (order === 'after') await page.addScriptTag({ url: '/recorder.js' });
      await buy(page, sandbox);
      await page.evaluate(() => window.sendRest?.());
      const missing = () => canaries.filter((canary) => !intake.received.includes(CANARY[canary]));
      await intake.wait(5000, () => missing().length === 0);
      // Some send the most when the page is left.
      await page.goto('about:blank');
      await expect.poll(missing).toEqual([]);
      await intake.quiet(600);
      intake.close();
      const { received } = intake;
      expect(findIn(received)).toEqual([]);
    });
  }
}

/** An error of the API that repeats what it was sent. */
const echo = {
  message: `invalid card_number ${secrets.number}`,
  error: 'bad_request',
  status: 400,
  cause: [{ code: '316', description: `invalid cardholder.name ${secrets.holder} ${secrets.document}` }],
};
