import type * as Testing from '../../src/entries/testing.js';

/**
 * `mercadopago-elements/testing` as it is published. The sources would not do: Playwright's own compiler rewrites
 * classes, and the sandbox's stand-in of the SDK is built from its own source text.
 */
export const { completeChallenge, createSandbox, expectStatus, fillCard, outcome, routeSandbox, testCards } =
  (await import(new URL('../../dist/testing.js', import.meta.url).href)) as typeof Testing;
