import type { Locator, Page } from 'playwright';
import { until } from './until.js';

/** How a buyer ends a 3-D Secure challenge: confirms at the bank, refuses there, or leaves by the button below the frame. */
export type ChallengeEnd = 'pass' | 'fail' | 'leave';

const FRAME = 'iframe[part=frame]';
const LEAVE = 'button[part=leave]';
const decision = (end: ChallengeEnd): string => `button[name=decision][value=${end}]`;

/** What can be pressed, wherever it is. */
interface Button {
  click(): Promise<void> | void;
}

async function onPage(where: Page | Locator, end: ChallengeEnd): Promise<Button | null> {
  if (end === 'leave') {
    const leave = where.locator(LEAVE);
    return (await leave.count()) > 0 ? leave : null;
  }
  const bank = where.locator(FRAME).contentFrame();
  // Under Orders the bank stands in a frame of Mercado Pago's.
  for (const frame of [bank, bank.locator('iframe').contentFrame()]) {
    const button = frame.locator(decision(end));
    if ((await button.count().catch(() => 0)) > 0) return button;
  }
  return null;
}

/** A frame of another origin shows nothing to a script of the page. */
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
 * Ends the 3-D Secure challenge that `<mp-payment-status>` shows, on the bank's page of the sandbox, as a buyer would.
 *
 * What comes of it, `expectStatus` tells. A holder such as `OTHE-CHNO` is refused though the buyer confirms.
 *
 * @param where a page or a locator of Playwright; or the element, or anything around it, in a test that runs in the page
 * @param timeout in milliseconds, for the bank's page to come
 * @throws Error when no challenge is shown
 */
export async function completeChallenge(
  where: Page | Locator | ParentNode,
  end: ChallengeEnd,
  { timeout = 10_000 }: { timeout?: number } = {},
): Promise<void> {
  const look = (): Promise<Button | null> => ('locator' in where ? onPage(where, end) : inTree(where, end));
  const button = await until(look, (found) => found !== null, timeout);
  if (!button) throw new Error(`completeChallenge: no challenge of the sandbox is shown in ${timeout} ms.`);
  await button.click();
}
