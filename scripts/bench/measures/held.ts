import type { Page } from '@playwright/test';

/** What a page retains; the heap in kilobytes. */
export interface Held {
  nodes: number;
  listeners: number;
  frames: number;
  heap: number;
}

/** Deadline for requests and frames of removed forms to end, in milliseconds. */
const SETTLING = 500;

/** Counted by Chromium once idle. */
export async function held(page: Page): Promise<Held> {
  await page.waitForTimeout(SETTLING);
  return heldNow(page);
}

/** Counted by Chromium, after garbage collection. */
export async function heldNow(page: Page): Promise<Held> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const count = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
  return {
    nodes: count('Nodes'),
    listeners: count('JSEventListeners'),
    frames: count('Frames'),
    heap: count('JSHeapUsedSize') / 1_000,
  };
}

export const difference = (before: Held, after: Held): Held => ({
  nodes: after.nodes - before.nodes,
  listeners: after.listeners - before.listeners,
  frames: after.frames - before.frames,
  heap: after.heap - before.heap,
});
