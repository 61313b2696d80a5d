import type { Locale } from '../locale/locale.js';
import { en } from './en.js';
import { es, esFinanciamiento, esMX } from './es.js';
import { pt } from './pt.js';

/** Every text of the element. A missing translation is a compile error. `{…}` is filled in. */
export interface PromotionsTexts {
  promotions: string;
  financing: string;
  upTo: string;
  until: string;
  weekdays: string;
  legals: string;
  plan: string;
  notice: string;
  promotionsLink: string;
  financingLink: string;
}

const TEXTS: Readonly<Record<Locale, PromotionsTexts>> = {
  'es-AR': es,
  'es-CL': esFinanciamiento,
  'es-CO': es,
  'es-MX': esMX,
  'es-PE': esFinanciamiento,
  'es-UY': es,
  'pt-BR': pt,
  'en-US': en,
};

export const textsOf = (locale: Locale): PromotionsTexts => TEXTS[locale];
