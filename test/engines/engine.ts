import type { Engine } from '../../scripts/browser.mjs';

/** The engine that runs this page. */
export function engineOf({ userAgent }: Navigator): Engine {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}
