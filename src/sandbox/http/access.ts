import type { Account } from '../account/account.js';
import { ApiError, failure } from './api-error.js';
import type { Call } from './call.js';

/**
 * Who may call a route: `page` with the public key (or a backend), `backend` with the access token only, `anyone` without
 * either.
 */
export type Access = 'anyone' | 'page' | 'backend';

/** @throws {ApiError} 401 where credentials are missing or are not this account's */
export function requireAccess(access: Access, { account, headers, query }: Call): void {
  if (access === 'anyone') return;
  const bearer = /^Bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim();
  if (bearer === account.accessToken) return;
  if (access === 'backend') {
    throw new ApiError(401, bearer ? 'invalid access token' : 'authorization value not present');
  }
  requirePublicKey(account, query.get('public_key') ?? headers.get('x-public-key') ?? bearer);
}

/** Unknown keys give 1001, which some captures have with 404 and documents with 400; the contract of the sandbox is 401. */
function requirePublicKey(account: Account, key: string | undefined): void {
  if (!key) throw failure(401, '1000', 'credentials are required');
  if (key !== account.publicKey) {
    throw new ApiError(401, 'invalid public_key', [{ code: '1001', description: 'public_key not found' }]);
  }
}
