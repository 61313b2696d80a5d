import { fail, pass, takesCard, unknown, type Judge } from '../verdict.js';

/** Row 7: the buyer sees the result of the payment, so that a rejected one can be retried. */
export const resultCommunicated: Judge = (evidence) => {
  const { results } = evidence;
  if (results.rawCodes.length > 0) return fail('result-raw', results.rawCodes);
  if (results.elements.length > 0) return pass('result-element', results.elements);
  if (results.own.length > 0) return unknown('result-own', results.own);
  return takesCard(evidence) ? fail('result-nowhere', evidence.cardForms) : unknown('no-card');
};

/** Row 8: on approval, the text on the card statement. */
export const statementDescriptor: Judge = ({ results: { approved } }) => {
  const silent = approved.filter(({ statement }) => !statement).map(({ place }) => place);
  if (silent.length > 0) return fail('statement-missing', silent);
  return approved.length > 0
    ? pass(
        'statement-shown',
        approved.map(({ place }) => place),
      )
    : unknown('statement-unseen');
};
