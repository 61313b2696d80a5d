import type * as SandboxEntry from 'mercadopago-elements/sandbox';
import type { SiteId } from './sites.js';

/** What can be typed into a sandbox shop's form, and the result. */
export interface Trial {
  cards: readonly SandboxEntry.TestCard[];
  documents: readonly { type: string; number: string }[];
  outcomes: readonly SandboxEntry.TestOutcome[];
  /** 3-D Secure outcomes, by name and, under Payments, by card. */
  challenges: readonly SandboxEntry.ChallengeOutcome[];
  challengeCards: readonly SandboxEntry.ChallengeCard[];
}

/** The current test cards; older ones lack code or date. */
export const readTrial = (
  { testCards, testDocuments, testOutcomes, challengeOutcomes, challengeCards }: typeof SandboxEntry,
  site: SiteId,
): Trial => ({
  cards: testCards(site).filter(({ listed }) => listed === 'current'),
  documents: testDocuments(site),
  outcomes: testOutcomes,
  challenges: challengeOutcomes,
  challengeCards,
});
