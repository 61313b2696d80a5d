/** The locales of the form: those of mercadopago.js v2 but for es-VE, where cards are not taken. */
export type Locale = 'es-AR' | 'es-CL' | 'es-CO' | 'es-MX' | 'es-PE' | 'es-UY' | 'pt-BR' | 'en-US';

const LOCALES: readonly Locale[] = ['es-AR', 'es-CL', 'es-CO', 'es-MX', 'es-PE', 'es-UY', 'pt-BR', 'en-US'];

/** The locale for a language tag: the tag itself, else the first of its language, else none. */
function match(tag: string): Locale | undefined {
  const wanted = tag.trim().toLowerCase().replace('_', '-');
  const language = wanted.split('-')[0];
  return (
    LOCALES.find((locale) => locale.toLowerCase() === wanted) ??
    (language === '' ? undefined : LOCALES.find((locale) => locale.startsWith(`${language}-`)))
  );
}

/** The first of these tags that has a locale, else Argentina's. An attribute that was removed gives `null`. */
export function resolveLocale(...tags: (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const locale = tag && match(tag);
    if (locale) return locale;
  }
  return 'es-AR';
}
