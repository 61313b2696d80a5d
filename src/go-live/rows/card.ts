import { fail, hasOwnInputs, pass, takesCard, unknown, type Judge } from '../verdict.js';

/** Row 3: no `name` on card inputs, so that browsers do not send them to the shop. */
export const noName: Judge = (evidence) => {
  if (evidence.card.named.length > 0) return fail('card-named', evidence.card.named);
  return takesCard(evidence) ? pass('card-nameless', evidence.card.inputs) : unknown('no-card');
};

/** Row 4: number and code never reach the shop's server. A page shows only what is still stored. */
export const noCardOnServer: Judge = (evidence) => {
  if (evidence.keptNumbers.length > 0) return fail('card-kept', evidence.keptNumbers);
  if (evidence.card.copies.length > 0) return fail('card-copied', evidence.card.copies);
  if (evidence.card.secret.length > 0) return unknown('card-watch', evidence.card.secret);
  return takesCard(evidence) ? pass('card-inside', evidence.cardForms) : unknown('no-card');
};

/** Row 25: the buyer's document, where the country has one. Mexico has none (`/v1/identification_types`: 404). */
export const buyerDocument: Judge = (evidence) => {
  const { card, country, cardForms } = evidence;
  if (card.asksDocument) return pass('document-asked');
  if (!hasOwnInputs(evidence))
    return cardForms.length > 0 ? pass('document-by-form', cardForms) : unknown('document-unseen');
  if (country === 'MX') return pass('document-not-needed');
  return country ? fail('document-missing', card.inputs) : unknown('document-unseen', card.inputs);
};
