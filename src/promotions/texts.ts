import type { Locale } from '../locale/locale.js';
import { en } from './en.js';
import { es } from './es.js';
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

export function textsOf(locale: Locale): PromotionsTexts {
  if (locale === 'pt-BR') return pt;
  return locale === 'en-US' ? en : es;
}
