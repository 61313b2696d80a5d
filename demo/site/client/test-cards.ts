import { type TestCardToType, fillCard, testCards } from 'mercadopago-elements/testing';
import type { MpCardForm } from 'mercadopago-elements';
import type { SiteId } from '../settings.js';
import { insertingKeyboard } from './inserting-keyboard.js';

/** The cards to offer: one per method, current ones first. */
export function offeredCards(site: SiteId): TestCardToType[] {
  const seen = new Set<string | null>();
  return testCards(site).filter(({ paymentMethodId }) => !seen.has(paymentMethodId) && seen.add(paymentMethodId));
}

/**
 * Types a card into the form.
 *
 * @param holder chooses the payment's outcome
 * @returns what is left for the reader to do; empty if the form is complete
 */
export async function typeCard(form: MpCardForm, { ...card }: TestCardToType, holder: string): Promise<string> {
  // The form's first document type is that of the test cards, and a page's script cannot choose another.
  delete card.documentType;
  form.reset();
  try {
    await fillCard(form, { ...card, holder }, { keyboard: insertingKeyboard, timeout: 5000 });
    return '';
  } catch (error) {
    form.focus();
    const isList = (error as Error).message.includes('no option');
    return isList ? 'The rest is typed. Choose the bank from the list.' : (error as Error).message;
  }
}
