import type { SiteId, TestCard } from './sites/site.js';
import { sites } from './sites/sites.js';

export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export type { Fault } from './faults.js';
export type { LoggedRequest } from './request-log.js';
export { sdkScript, type SdkScriptOptions } from './sdk-script.js';
export { useSandbox } from './use-sandbox.js';
export { type TestOutcome, testOutcomes } from './test-outcomes.js';
export type { SiteId, TestCard };

/** Mercado Pago's public test cards of a site, today's first. */
export const testCards = (site: SiteId): readonly TestCard[] => sites[site].testCards;

/** Documents to type with them; none for Mexico, which asks for no document. */
export const testDocuments = (site: SiteId): readonly { type: string; number: string }[] => sites[site].testDocuments;
