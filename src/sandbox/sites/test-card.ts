import type { TestCard } from './site.js';

type Kind = TestCard['type'];

/** A card in today's documents. The code of an Amex is on the front and has four digits. */
export function currentCard(brand: string, type: Kind, number: string, paymentMethodId: string): TestCard {
  const securityCode = paymentMethodId === 'amex' ? '1234' : '123';
  return { brand, type, number, securityCode, expiration: '11/30', listed: 'current', paymentMethodId };
}

/** A card in the documents of 2018-2020, which only ask for a future date. */
export function olderCard(brand: string, type: Kind, number: string, paymentMethodId: string): TestCard {
  return { brand, type, number, securityCode: '123', expiration: null, listed: 'older', paymentMethodId };
}

/** A card from the page of local brands (2018-19), which gives neither code nor date. */
export function localCard(brand: string, type: Kind, number: string, paymentMethodId: string | null): TestCard {
  return { brand, type, number, securityCode: null, expiration: null, listed: 'local-brand-list', paymentMethodId };
}
