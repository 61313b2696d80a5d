import { checkPublicKey } from './check-public-key.js';
import { codeOfRefusal, mpError } from './to-mp-error.js';
import { sandboxOf } from './load.js';
import { DEADLINE } from './with-deadline.js';

const API = 'https://api.mercadopago.com';

/**
 * Bank promotions of an account, unchecked, as Mercado Pago returns them. Neither version of mercadopago.js has a call
 * for them. Source: mercadopago/px-android, BankDealService; not in Mercado Pago's API reference.
 *
 * @returns an empty list if the account has no such resource (404 that is not about the key), as with document types on
 * some sites
 * @throws MpError for an invalid public key, before anything is sent, and for any other status; otherwise what `fetch`
 * and `json()` throw, including on abort and timeout
 */
export async function fetchDeals(publicKey: string, signal: AbortSignal): Promise<unknown> {
  const wrong = checkPublicKey(publicKey, 'v1', location);
  if (wrong) throw wrong;
  const url = `${sandboxOf(publicKey) ?? API}/v1/payment_methods/deals?public_key=${encodeURIComponent(publicKey)}`;
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE.lookup)]) });
  if (response.ok) return response.json();
  const { status } = response;
  const code = codeOfRefusal(await response.json().catch(() => null), status);
  if (status === 404 && !code) return [];
  throw mpError(code ?? 'service-unavailable');
}
