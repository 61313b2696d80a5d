import type { Page } from '@playwright/test';
import type { Sandbox } from '../../../src/entries/sandbox.js';
import { plainPlus, type Figure } from '../figures.js';
import { interleave, median, pick } from '../samples.js';
import type { Sdk } from '../server.js';
import { visit } from '../visit.js';
import { retypeCode, typeCard } from './card.js';
import type { Bench, Measure } from './measure.js';

const LATENCY = 100;

interface Attempt {
  time: number;
  requests: number;
}

/** Runs in the page: milliseconds from the next click to its token. */
const clickToToken = (): Promise<number> =>
  new Promise((resolve) => {
    let clicked = 0;
    window.addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true });
    document.addEventListener('mp-token', () => resolve(performance.now() - clicked), { once: true });
  });

/** Waits until the sandbox has had no request for a while: look-ups are done, a session is open. */
async function quiet(page: Page, { requests }: Sandbox): Promise<void> {
  let before;
  do {
    before = requests.length;
    await page.waitForTimeout(3 * LATENCY);
  } while (requests.length !== before);
}

async function attempt(page: Page, sandbox: Sandbox): Promise<Attempt> {
  await quiet(page, sandbox);
  const before = sandbox.requests.length;
  const [time] = await Promise.all([page.evaluate(clickToToken), page.getByRole('button', { name: 'Pagar' }).click()]);
  return { time, requests: sandbox.requests.length - before };
}

/** A token, and a second one after the buyer has typed the code again. */
async function pay(page: Page, sandbox: Sandbox): Promise<[first: Attempt, second: Attempt]> {
  await typeCard(page);
  const first = await attempt(page, sandbox);
  await retypeCode(page);
  return [first, await attempt(page, sandbox)];
}

async function figuresOf({ browser, server, runs }: Bench, sdk: Sdk): Promise<Figure[]> {
  const sandbox = server.sandbox(LATENCY);
  const attempts = await interleave(runs, (kind) =>
    visit(browser, server.page(kind, { sdk, latency: LATENCY }), (page) => pay(page, sandbox)),
  );
  const first = pick(attempts, ([{ time }]) => time);
  const second = pick(attempts, ([, { time }]) => time);
  const requests = pick(attempts, ([{ requests }]) => requests);
  return [
    { what: `click to token, ${sdk}`, unit: 'ms', samples: first, aim: plainPlus(first, 3, 'ms') },
    {
      what: `requests from click to token, ${sdk}`,
      unit: '',
      samples: requests,
      aim: { text: 'no extra request', limit: median(requests.plain) },
    },
    {
      what: `click to token, second attempt, ${sdk}`,
      unit: 'ms',
      samples: second,
      aim: { text: '≤ first attempt + 1 ms of noise', limit: median(first.element) + 1 },
    },
  ];
}

/** From the click to the token at a latency of 100 ms, in both versions of mercadopago.js. */
export const tokens: Measure = async (bench) => [...(await figuresOf(bench, 'v2')), ...(await figuresOf(bench, 'v1'))];
