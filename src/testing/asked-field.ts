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

/** The type makes a missing locale a compile error. */
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
 * The first missing field of a form, recognised by its `validationMessage`, which differs for each field and language.
 * The root is closed, so this message is the only public sign of what is missing.
 *
 * @returns `null` if nothing is missing, or something else is wrong
 */
export const askedField = (validationMessage: string): AskedField | null => byText.get(validationMessage) ?? null;
