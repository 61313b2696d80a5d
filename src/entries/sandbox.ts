import type { SiteId, TestCard } from '../sandbox/sites/site.js';
import { sites } from '../sandbox/sites/sites.js';

export { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox.js';
export type { NotificationOptions } from '../sandbox/account/notification.js';
export type { Fault } from '../sandbox/http/faults.js';
export type { LoggedRequest } from '../sandbox/http/request-log.js';
export { sdkScript, type SdkScriptOptions } from '../sandbox/sdk/sdk-script.js';
export { useSandbox } from '../sandbox/use-sandbox.js';
export {
  type OrderOutcome,
  type OutcomeMark,
  type TestOutcome,
  testOutcomes,
} from '../sandbox/account/test-outcomes.js';
export {
  type ChallengeCard,
  challengeCards,
  type ChallengeOutcome,
  challengeOutcomes,
} from '../sandbox/account/secured-names.js';
export type { SiteId, TestCard };

/** Mercado Pago's public test cards of a site, current ones first. */
export const testCards = (site: SiteId): readonly TestCard[] => sites[site].testCards;

/** Documents to type with them; none for Mexico, which asks for none. */
export const testDocuments = (site: SiteId): readonly { type: string; number: string }[] => sites[site].testDocuments;
