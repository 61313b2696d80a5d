import { given } from './tree.js';

const COUNTRIES = 'AR|BR|CL|CO|MX|PE|UY';
const REGION = new RegExp(`-(${COUNTRIES})$`, 'i');
/** A bare `.co` is used worldwide. */
const DOMAIN = /\.(?:(ar|br|cl|mx|pe|uy)|com\.(co))$/;

/** The country a page sells in, from the language of the form or page, or from the domain. */
export function countryOf(document: Document, cardForms: readonly Element[], url: URL | null): string | null {
  const locales = [...cardForms.map((form) => given(form, 'locale', 'locale')), document.documentElement.lang];
  const region = locales.map((locale) => REGION.exec(locale)?.[1]).find(Boolean);
  const [, domain, colombia] = DOMAIN.exec(url?.hostname ?? '') ?? [];
  return (region ?? domain ?? colombia)?.toUpperCase() ?? null;
}
