import { isTestKey } from './keys.js';
import { sandboxOf, type SdkVersion } from './load.js';
import { MpError } from './mp-error.js';
import { mpError } from './to-mp-error.js';

/**
 * Recognises an access token: its second group has six digits, its third 32 hexadecimal ones. A public key is a UUID.
 */
const ACCESS_TOKEN = /^(?:APP_USR|TEST)-\d+-\d{6}-/;

/**
 * Checks a key before anything is sent. Returns the error, or `null`.
 *
 * @param location of the page: its protocol decides whether v2 accepts a production key
 */
export function checkPublicKey(publicKey: string, version: SdkVersion, location: Location): MpError | null {
  if (ACCESS_TOKEN.test(publicKey.trim())) {
    return new MpError(
      'access-token-exposed',
      'public-key holds an access token. Remove it from the page now, renew it in your credentials, and write the public key here. Nothing was sent.',
    );
  }
  if (publicKey === '' || /\s/.test(publicKey)) {
    return new MpError(
      'invalid-public-key',
      'Write the public key of your Mercado Pago account: <mp-card-form public-key="APP_USR-…">, without spaces.',
    );
  }
  // v2 checks only protocol and prefix, so with today's test keys localhost needs https too; v1 accepts http there.
  const secure = location.protocol === 'https:' || (version === 'v1' && isSecureContext);
  if (secure || isTestKey(publicKey) || sandboxOf(publicKey, location) !== null) return null;
  return mpError('insecure-context');
}
