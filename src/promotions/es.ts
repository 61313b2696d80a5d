import type { PromotionsTexts } from './texts.js';

/** No verb here differs between "vos" and "tú", but the names of things differ between the countries. */
const spanish = (cuotas: string, financing: string, isOfferedBy: string): PromotionsTexts => ({
  promotions: 'Promociones bancarias',
  financing,
  upTo: `Hasta {installments} ${cuotas}`,
  until: 'Hasta el {day}',
  weekdays: 'Días: {days}',
  legals: 'Condiciones de {bank}',
  plan: `{installments} ${cuotas} de {amount}. Precio al contado y total financiado: {total}.`,
  notice: `${isOfferedBy} Mercado Pago.`,
  promotionsLink: 'Ver todas las promociones',
  financingLink: `Ver los costos de ${financing.toLowerCase()}`,
});

/** Argentina, Colombia and Uruguay. */
export const es = spanish('cuotas', 'Financiación', 'La financiación la ofrece');
/** Chile and Peru. */
export const esFinanciamiento = spanish('cuotas', 'Financiamiento', 'El financiamiento lo ofrece');
export const esMX = spanish('mensualidades', 'Financiamiento', 'El financiamiento lo ofrece');
