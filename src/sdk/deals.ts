import { checkPublicKey } from './check-public-key.js';
import { mpError } from './to-mp-error.js';
import { sandboxOf } from './load.js';
import { DEADLINE } from './with-deadline.js';

const API = 'https://api.mercadopago.com';

/**
 * Bank promotions of an account, as Mercado Pago answers: nothing in it is checked. Neither version of mercadopago.js has a
 * call for them. Source: mercadopago/px-android, BankDealService; not in Mercado Pago's API reference.
 *
 * @returns an empty list where the account has no such resource (404), as with the document types of some sites
 * @throws MpError for a key that is no public key, before anything is sent, and for any other status; else what `fetch`
 *   and `json()` throw, on abort and past the deadline too
 */
export async function fetchDeals(publicKey: string, signal: AbortSignal): Promise<unknown> {
  const wrong = checkPublicKey(publicKey, 'v1', location);
  if (wrong) throw wrong;
  const url = `${sandboxOf(publicKey) ?? API}/v1/payment_methods/deals?public_key=${encodeURIComponent(publicKey)}`;
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE.lookup)]) });
  if (response.status === 404) return [];
  if (!response.ok) throw mpError(response.status === 401 ? 'public-key-rejected' : 'service-unavailable');
  return response.json();
}
