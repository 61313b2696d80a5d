import { isTestKey } from './keys.js';
import { sandboxOf, type SdkVersion } from './load.js';
import { MpError } from './mp-error.js';
import { mpError } from './to-mp-error.js';

/** Second group of six digits, third of 32 hexadecimal ones: a public key is a UUID instead. */
const ACCESS_TOKEN = /^(?:APP_USR|TEST)-\d+-\d{6}-/;

/**
 * What is wrong with a key before anything is sent, or `null`.
 *
 * @param location of the page: its protocol decides whether v2 takes a production key
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
  // v2 looks at the protocol and the prefix alone, so that localhost needs https with the test keys of today; v1 takes it.
  const secure = location.protocol === 'https:' || (version === 'v1' && isSecureContext);
  if (secure || isTestKey(publicKey) || sandboxOf(publicKey, location) !== null) return null;
  return mpError('insecure-context');
}
