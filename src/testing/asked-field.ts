import type { AskedField } from './card-to-type.js';
import { messagesOf } from '../locale/card-form-texts.js';
import type { Locale } from '../locale/locale.js';
import { problemText } from '../locale/messages.js';

const FIELDS: readonly AskedField[] = [
  'cardNumber',
  'cardExpiration',
  'securityCode',
  'cardholderName',
  'docType',
  'docNumber',
  'cardIssuerId',
  'installments',
];

/** Every locale, or this does not compile. */
const LOCALES: Record<Locale, true> = {
  'es-AR': true,
  'es-CL': true,
  'es-CO': true,
  'es-MX': true,
  'es-PE': true,
  'es-UY': true,
  'pt-BR': true,
  'en-US': true,
};

const byText = new Map<string, AskedField>(
  (Object.keys(LOCALES) as Locale[]).flatMap((locale) =>
    FIELDS.map((field) => [problemText(messagesOf(locale), field, 'missing'), field] as const),
  ),
);

/**
 * The field that a form lacks first, by its `validationMessage`: each has words of its own in each language. Nothing but
 * the buyer's keys and eyes gets into the closed root, and this is what the form says aloud.
 *
 * @returns `null` where nothing is missing, or something else is the matter
 */
export const askedField = (validationMessage: string): AskedField | null => byText.get(validationMessage) ?? null;
