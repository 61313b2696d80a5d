import { isMercadoPago } from '../host.js';
import { holdsAccessToken, publicKeysIn } from '../keys.js';
import { placeOf, type Place } from '../place.js';
import type { Kept } from './kept.js';
import { given, ownComments, ownText } from './tree.js';

const attributesOf = (element: Element): { name: string; value: string }[] => [...element.attributes];

const publicKeyOf = (element: Element): string =>
  element.localName.startsWith('mp-') ? given(element, 'publicKey', 'public-key') : '';

function accessTokensIn(element: Element): Place[] {
  const attribute = attributesOf(element).find(({ value }) => holdsAccessToken(value));
  if (attribute) return [placeOf(element, `in ${attribute.name}`)];
  if (holdsAccessToken(publicKeyOf(element))) return [placeOf(element, 'in publicKey')];
  const content = element.localName === 'template' ? element.innerHTML : ownText(element);
  if (holdsAccessToken(content)) return [placeOf(element, 'in its text')];
  const comments = [element, element.shadowRoot].map((node) => (node ? ownComments(node) : ''));
  return comments.some(holdsAccessToken) ? [placeOf(element, 'in a comment')] : [];
}

/** Maps, feeds and other services have access tokens too, which are not secret there: only Mercado Pago's count. */
const carriesAccessToken = ({ text, sentTo }: Kept): boolean =>
  holdsAccessToken(text) || Boolean(sentTo && isMercadoPago(sentTo) && sentTo.searchParams.get('access_token'));

/** Places with an access token, or requests that carried one. */
export const accessTokens = (elements: readonly Element[], kept: readonly Kept[]): Place[] => [
  ...elements.flatMap(accessTokensIn),
  ...kept.filter(carriesAccessToken).map(({ where }) => ({ where, element: null })),
];

/** Whether the key of one of our elements is marked as a test key. */
export const hasTestKey = (element: Element): boolean => publicKeysIn(publicKeyOf(element)).includes('TEST');

const saysTest = (element: Element): boolean =>
  element.localName === 'mp-card-form' &&
  (element.hasAttribute('test') || (element as { test?: unknown }).test === true);

/**
 * Public keys the page uses: those of our elements, and those in attributes and inline scripts. The prefix `APP_USR-`
 * proves nothing, so the form's attribute `test` decides.
 */
export function publicKeys(elements: readonly Element[]): { place: Place; test: boolean }[] {
  return elements.flatMap((element) => {
    const script = element.localName === 'script' ? ownText(element) : '';
    const texts = [publicKeyOf(element), script, ...attributesOf(element).map(({ value }) => value)];
    const environments = texts.flatMap(publicKeysIn);
    return environments.length > 0
      ? [{ place: placeOf(element), test: environments.includes('TEST') || saysTest(element) }]
      : [];
  });
}
