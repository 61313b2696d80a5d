import { en } from './en.js';
import { es, esMX, esVoseo } from './es.js';
import type { Messages } from './messages.js';
import { pt } from './pt.js';

/** The locales of the form: those of mercadopago.js v2 but for es-VE, where cards are not taken. */
export type Locale = 'es-AR' | 'es-CL' | 'es-CO' | 'es-MX' | 'es-PE' | 'es-UY' | 'pt-BR' | 'en-US';

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

const LOCALES = Object.keys(MESSAGES) as Locale[];

/** The locale for a language tag: the tag itself, else the first of its language, else none. */
function match(tag: string): Locale | undefined {
  const wanted = tag.trim().toLowerCase().replace('_', '-');
  const language = wanted.split('-')[0];
  return (
    LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    (language === '' ? undefined : LOCALES.find((locale) => locale.startsWith(`${language}-`)))
  );
}

/** The first of these tags that has a locale, else Argentina's. */
export function resolveLocale(...tags: string[]): Locale {
  for (const tag of tags) {
    const locale = match(tag);
    if (locale) return locale;
  }
  return 'es-AR';
}

export const messagesOf = (locale: Locale): Messages => MESSAGES[locale];
