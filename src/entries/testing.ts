export { fillCard, type FillInBrowser, type FillOptions } from '../testing/fill-card.js';
export type { CardToType } from '../testing/card-to-type.js';
export { type Keyboard, testRunnerKeyboard, userEventKeyboard } from '../testing/keyboard.js';
export { outcome, type TestCardToType, testCards } from '../testing/test-cards.js';
export { expectStatus, type ExpectedStatus } from '../testing/expect-status.js';
export { routeSandbox } from '../testing/route-sandbox.js';
export { replaceFetch } from '../testing/replace-fetch.js';
export { type Answering, sandboxAt } from '../testing/answering.js';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
