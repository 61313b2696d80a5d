import { sites } from '../sandbox/sites/sites.js';
import type { Site, SiteId, TestCard } from '../sandbox/sites/site.js';
import { type ChallengeOutcome, challengeOutcomes } from '../sandbox/account/secured-names.js';
import { type TestOutcome, testOutcomes } from '../sandbox/account/test-outcomes.js';
import type { CardToType } from './card-to-type.js';

/** One of Mercado Pago's public test cards, with everything a form asks for. */
export interface TestCardToType extends CardToType, Pick<TestCard, 'brand' | 'type' | 'paymentMethodId'> {
  number: string;
  expiration: string;
  securityCode: string;
  holder: string;
}

/** For cards published without code and date: any code and any future date work. */
const ANY = { securityCode: '123', expiration: '11/30' };

/** Fits documents of 5 to 20 digits, for sites without a test document. */
const ANY_DOCUMENT = '123456789';

function documentOf({ testDocuments, identificationTypes }: Site): CardToType {
  const [first] = testDocuments;
  if (identificationTypes.length === 0) return {};
  const listed = identificationTypes.find(({ api }) => api.id === first?.type) ?? identificationTypes[0];
  return { documentType: listed!.api.name, document: first?.number ?? ANY_DOCUMENT };
}

/** One number on the local brands page fits no method. */
const isPayable = ({ paymentMethodId }: TestCard): boolean => paymentMethodId !== null;

/**
 * Mercado Pago's public test cards of a site, current ones first, ready for `fillCard`. The holder is `APRO`: the
 * payment is approved. `{...card, holder: 'FUND'}` gives another outcome.
 */
export const testCards = (site: SiteId): readonly TestCardToType[] =>
  sites[site].testCards.filter(isPayable).map(({ brand, type, number, securityCode, expiration, paymentMethodId }) => ({
    brand,
    type,
    paymentMethodId,
    number,
    securityCode: securityCode ?? ANY.securityCode,
    expiration: expiration ?? ANY.expiration,
    holder: 'APRO',
    ...documentOf(sites[site]),
  }));

/**
 * The outcome of a payment for a test name: `status` and `statusDetail`, for `expectStatus`. For a 3-D Secure name such
 * as `APRO-CHOK`, the outcome after the challenge.
 *
 * @throws RangeError for an unknown name
 */
export function outcome(holder: string): TestOutcome | ChallengeOutcome {
  const outcomes = [...testOutcomes, ...challengeOutcomes];
  const found = outcomes.find(({ name }) => name === holder);
  if (!found) throw new RangeError(`No test name "${holder}": ${outcomes.map(({ name }) => name).join(', ')}`);
  return found;
}
