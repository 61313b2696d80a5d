import type { TermsLink } from '../page/links.js';
import { fail, pass, takesCard, unknown, type Judge } from '../verdict.js';

/** Row 11: a link to the shop's own terms. A person must read them. */
export const terms: Judge = (evidence) => {
  const leading = (where: TermsLink['leads']) =>
    evidence.links.terms.filter(({ leads }) => leads === where).map(({ place }) => place);
  if (leading('somewhere').length > 0) return pass('terms', leading('somewhere'));
  if (leading('nowhere').length > 0) return fail('terms-nowhere', leading('nowhere'));
  if (!takesCard(evidence)) return unknown('no-card');
  return fail('terms-missing', leading('mercado-pago'));
};
