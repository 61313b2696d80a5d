import type { Messages } from '../../locale/messages.js';
import { NO_FIELDS } from '../../sdk/card-fields.js';
import type { MpError, MpErrorCode } from '../../sdk/mp-error.js';

/** What the shop, not the buyer, has to mend. */
const SETUP: ReadonlySet<MpErrorCode> = new Set([
  'invalid-public-key',
  'access-token-exposed',
  'public-key-rejected',
  'insecure-context',
]);

const OFFLINE: ReadonlySet<MpErrorCode> = new Set(['network', 'sdk-blocked', 'sdk-missing', 'sdk-timeout']);

export const isSetup = (error: MpError): boolean => SETUP.has(error.code) || error === NO_FIELDS;

/** The text above the form, or `null` where the fields say it all, or where nobody has to do anything. */
export function bannerOf(error: MpError | null): keyof Messages | null {
  if (!error || error.code === 'aborted' || error.fields.length > 0) return null;
  if (isSetup(error)) return 'trouble.setup';
  return OFFLINE.has(error.code) ? 'trouble.offline' : 'trouble.trouble';
}
