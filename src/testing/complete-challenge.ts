import type { Locator, Page } from 'playwright';
import { until } from './until.js';

/** How a buyer ends a 3-D Secure challenge: confirms at the bank, refuses there, or leaves by the button below the frame. */
export type ChallengeEnd = 'pass' | 'fail' | 'leave';

const FRAME = 'iframe[part=frame]';
const LEAVE = 'button[part=leave]';
const decision = (end: ChallengeEnd): string => `button[name=decision][value=${end}]`;

/** A button, wherever it is. */
interface Button {
  click(): Promise<void> | void;
}

async function onPage(where: Page | Locator, end: ChallengeEnd): Promise<Button | null> {
  if (end === 'leave') {
    const leave = where.locator(LEAVE);
    return (await leave.count()) > 0 ? leave : null;
  }
  const bank = where.locator(FRAME).contentFrame();
  // Under Orders the bank's page is inside a frame of Mercado Pago's.
  for (const frame of [bank, bank.locator('iframe').contentFrame()]) {
    const button = frame.locator(decision(end));
    if ((await button.count().catch(() => 0)) > 0) return button;
  }
  return null;
}

/** The page's scripts cannot read a frame of another origin. */
const documentOf = (frame: HTMLIFrameElement | null | undefined): Document | null => frame?.contentDocument ?? null;

async function inTree(where: ParentNode, end: ChallengeEnd): Promise<Button | null> {
  const status =
    where instanceof Element && where.localName === 'mp-payment-status'
      ? where
      : where.querySelector('mp-payment-status');
  const root = status?.shadowRoot;
  if (end === 'leave') return root?.querySelector<HTMLElement>(LEAVE) ?? null;
  const bank = documentOf(root?.querySelector<HTMLIFrameElement>(FRAME));
  const inner = documentOf(bank?.querySelector('iframe'));
  return (inner ?? bank)?.querySelector<HTMLElement>(decision(end)) ?? null;
}

/**
 * Ends the 3-D Secure challenge shown by `<mp-payment-status>`, on the sandbox's bank page, as a buyer would.
 *
 * Check the result with `expectStatus`. A holder such as `OTHE-CHNO` is refused even if the buyer confirms.
 *
 * @param where a Playwright page or locator or, in a test that runs in the page, the element or an ancestor
 * @param timeout in milliseconds, for the bank's page to load
 * @throws Error if no challenge is shown
 */
export async function completeChallenge(
  where: Page | Locator | ParentNode,
  end: ChallengeEnd,
  { timeout = 10_000 }: { timeout?: number } = {},
): Promise<void> {
  const look = (): Promise<Button | null> => ('locator' in where ? onPage(where, end) : inTree(where, end));
  const button = await until(look, (found) => found !== null, timeout);
  if (!button) throw new Error(`completeChallenge: the sandbox's challenge did not appear within ${timeout} ms.`);
  await button.click();
}
