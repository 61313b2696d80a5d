import type { Locale } from '../locale/locale.js';
import { en } from './en.js';
import { es, esAR, esCO, esMX, esUY } from './es.js';
import { pt } from './pt.js';
import type { ResultKey, Retry } from './result-codes.js';

/** Every text of the element. A missing translation is a compile error. `{…}` is filled in. */
export interface StatusTexts {
  results: Readonly<Record<ResultKey, readonly [happened: string, next: string]>>;
  /** Labels of the button. */
  retry: Readonly<Record<Retry, string>>;
  /** Button that loads again. */
  reload: string;
  notCharged: string;
  statement: string;
  amount: string;
  installments: string;
  plan: string;
  total: string;
  card: string;
  debit: string;
  due: string;
}

const TEXTS: Readonly<Record<Locale, StatusTexts>> = {
  'es-AR': esAR,
  'es-CL': es,
  'es-CO': esCO,
  'es-MX': esMX,
  'es-PE': es,
  'es-UY': esUY,
  'pt-BR': pt,
  'en-US': en,
};

export const textsOf = (locale: Locale): StatusTexts => TEXTS[locale];
