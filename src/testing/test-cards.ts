import { sites } from '../sandbox/sites/sites.js';
import type { Site, SiteId, TestCard } from '../sandbox/sites/site.js';
import { type ChallengeOutcome, challengeOutcomes } from '../sandbox/account/secured-names.js';
import { type TestOutcome, testOutcomes } from '../sandbox/account/test-outcomes.js';
import type { CardToType } from './card-to-type.js';

/** One of Mercado Pago's public test cards, with all that a form asks for. */
export interface TestCardToType extends CardToType, Pick<TestCard, 'brand' | 'type' | 'paymentMethodId'> {
  number: string;
  expiration: string;
  securityCode: string;
  holder: string;
}

/** For cards that are published without code and date: any code and any future date work. */
const ANY = { securityCode: '123', expiration: '11/30' };

/** Good for the documents of 5 to 20 digits, where Mercado Pago's page names none. */
const ANY_DOCUMENT = '123456789';

function documentOf({ testDocuments, identificationTypes }: Site): CardToType {
  const [first] = testDocuments;
  if (identificationTypes.length === 0) return {};
  const listed = identificationTypes.find(({ api }) => api.id === first?.type) ?? identificationTypes[0];
  return { documentType: listed!.api.name, document: first?.number ?? ANY_DOCUMENT };
}

/** One number on the page of local brands fits no method. */
const isPayable = ({ paymentMethodId }: TestCard): boolean => paymentMethodId !== null;

/**
 * Mercado Pago's public test cards of a site, today's first, ready for `fillCard`. The holder is `APRO`: the payment is
 * approved. `{...card, holder: 'FUND'}` gives another end.
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
 * How a payment ends for a test name: its `status` and `statusDetail`, for `expectStatus`. For a name of 3-D Secure, such as
 * `APRO-CHOK`, when the challenge is over.
 *
 * @throws RangeError for a name that Mercado Pago does not have
 */
export function outcome(holder: string): TestOutcome | ChallengeOutcome {
  const outcomes = [...testOutcomes, ...challengeOutcomes];
  const found = outcomes.find(({ name }) => name === holder);
  if (!found) throw new RangeError(`No test name "${holder}": ${outcomes.map(({ name }) => name).join(', ')}`);
  return found;
}
