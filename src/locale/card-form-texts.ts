import { en } from './en.js';
import { es, esMX, esVoseo } from './es.js';
import type { Locale } from './locale.js';
import type { Messages } from './messages.js';
import { pt } from './pt.js';

const MESSAGES: Readonly<Record<Locale, Messages>> = {
  'es-AR': esVoseo,
  'es-CL': es,
  'es-CO': es,
  'es-MX': esMX,
  'es-PE': es,
  'es-UY': esVoseo,
  'pt-BR': pt,
  'en-US': en,
};

/** The texts of the card form. Separate from the locales, so that the other elements do not load them. */
export const messagesOf = (locale: Locale): Messages => MESSAGES[locale];
