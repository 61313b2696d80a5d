import type { Account } from '../account/account.js';
import { ApiError, failure } from './api-error.js';
import type { Call } from './call.js';

/**
 * Who may call a route: `page` needs the public key or the access token, `backend` the access token, `anyone` neither.
 */
export type Access = 'anyone' | 'page' | 'backend';

/** @throws {ApiError} 401 if credentials are missing or belong to another account */
export function requireAccess(access: Access, { account, headers, query }: Call): void {
  if (access === 'anyone') return;
  const bearer = /^Bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim();
  if (bearer === account.accessToken) return;
  if (access === 'backend') {
    throw new ApiError(401, bearer ? 'invalid access token' : 'authorization value not present');
  }
  requirePublicKey(account, query.get('public_key') ?? headers.get('x-public-key') ?? bearer);
}

/** An unknown key gives 1001. Some captures have 404 with it and the documents 400; the sandbox promises 401. */
function requirePublicKey(account: Account, key: string | undefined): void {
  if (!key) throw failure(401, '1000', 'credentials are required');
  if (key !== account.publicKey) {
    throw new ApiError(401, 'invalid public_key', [{ code: '1001', description: 'public_key not found' }]);
  }
}
