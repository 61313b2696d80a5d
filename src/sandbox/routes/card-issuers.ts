import { ok } from '../http/answer.js';
import { failure } from '../http/api-error.js';
import { listedMethods } from '../account/bins.js';
import type { Handler } from '../http/call.js';
import { issuerPictures, issuersOf } from '../account/issuers.js';

/** v1 sends no BIN. The errors are a guess: no answer was seen for a missing or unknown method. */
export const listIssuers: Handler = ({ account: { site }, query }) => {
  const id = query.get('payment_method_id');
  if (!id) throw failure(400, '123', 'payment_method_id is required');
  const method = listedMethods(site).find((one) => one.id === id);
  if (!method) throw failure(404, '1002', 'payment method not found');
  return ok(
    issuersOf(site, method, query.get('bin')).map((issuer) => ({
      ...issuer,
      ...issuerPictures(issuer),
      processing_mode: 'aggregator',
      merchant_account_id: null,
    })),
  );
};
