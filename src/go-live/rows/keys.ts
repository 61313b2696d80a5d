import { isLocal } from '../host.js';
import { fail, pass, unknown, type Judge } from '../verdict.js';

/** Row 6: the access token stays on the server. */
export const noAccessToken: Judge = ({ accessTokens }) =>
  accessTokens.length > 0 ? fail('access-token', accessTokens) : pass('access-token-none');

/** Row 15: live keys on the public page. */
export const liveKey: Judge = ({ publicKeys, url }) => {
  const test = publicKeys.filter((key) => key.test).map(({ place }) => place);
  if (test.length > 0) return url && !isLocal(url) ? fail('test-key', test) : unknown('test-key-local', test);
  return publicKeys.length > 0
    ? pass(
        'live-key',
        publicKeys.map(({ place }) => place),
      )
    : unknown('no-key');
};

/** Row 23: the server must be searched too, so a clean page is not a pass. */
export const noSandboxInitPoint: Judge = ({ sandboxInitPoint }) =>
  sandboxInitPoint.length > 0 ? fail('sandbox-init-point', sandboxInitPoint) : unknown('sandbox-init-point-none');
