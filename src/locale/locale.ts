/** The locales of the form: those of mercadopago.js v2 except es-VE, where cards are not supported. */
export type Locale = 'es-AR' | 'es-CL' | 'es-CO' | 'es-MX' | 'es-PE' | 'es-UY' | 'pt-BR' | 'en-US';

const LOCALES: readonly Locale[] = ['es-AR', 'es-CL', 'es-CO', 'es-MX', 'es-PE', 'es-UY', 'pt-BR', 'en-US'];

type Tag = string | null | undefined;

const normal = (tag: Tag): string => (tag ?? '').trim().toLowerCase().replace('_', '-');

const isOfLanguage = (locale: string, language: string): boolean => locale.startsWith(`${language}-`);

const exact = (tag: string): Locale | undefined => LOCALES.find((locale) => locale.toLowerCase() === tag);

/** `es` and `es-419` name a language without a country. */
const isBare = (tag: string): boolean => tag === 'es' || tag === 'es-419';

/** The locale the tags ask for. */
export interface FoundLocale {
  locale: Locale;
  /** No tag names a country, so the account's site may decide. */
  isAnyCountry: boolean;
}

/**
 * The locale for the first tag in a supported language, else Argentina's. A tag without a country takes it from a later
 * tag of the same language.
 *
 * @param tags BCP 47, in order of preference; a removed attribute gives `null`
 */
export function findLocale(...tags: Tag[]): FoundLocale {
  const wanted = tags.map(normal);
  for (const [at, tag] of wanted.entries()) {
    const language = tag.split('-')[0]!;
    const ofLanguage = language === '' ? [] : LOCALES.filter((locale) => isOfLanguage(locale, language));
    if (!ofLanguage[0]) continue;
    const later = isBare(tag) ? wanted.slice(at) : [tag];
    const found = later.map(exact).find((locale) => locale && ofLanguage.includes(locale));
    return { locale: found ?? ofLanguage[0], isAnyCountry: isBare(tag) && !found };
  }
  return { locale: 'es-AR', isAnyCountry: false };
}

export const resolveLocale = (...tags: Tag[]): Locale => findLocale(...tags).locale;

/** Whether the language of a tag is supported. */
export const speaks = (tag: string): boolean =>
  LOCALES.some((locale) => isOfLanguage(locale, normal(tag).split('-')[0]!));
