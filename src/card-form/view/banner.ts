import type { Messages } from '../../locale/messages.js';
import type { MpError, MpErrorCode } from '../../sdk/mp-error.js';
import type { AttemptState } from '../form-state.js';

/** Mistakes the shop, not the buyer, must fix. */
const SETUP: ReadonlySet<MpErrorCode> = new Set([
  'invalid-public-key',
  'access-token-exposed',
  'public-key-rejected',
  'insecure-context',
  'secure-fields-unsupported',
]);

const OFFLINE: ReadonlySet<MpErrorCode> = new Set(['network', 'sdk-blocked', 'sdk-missing', 'sdk-timeout']);

export const isSetup = (error: MpError): boolean => SETUP.has(error.code);

/** The text above the form, or `null` if the fields explain everything. */
export function bannerOf(error: MpError): keyof Messages | null {
  if (error.fields.length > 0) return null;
  if (error.code === 'aborted') return 'trouble.interrupted';
  if (isSetup(error)) return 'trouble.setup';
  return OFFLINE.has(error.code) ? 'trouble.offline' : 'trouble.trouble';
}

/**
 * The text for a failed attempt. The form cannot know what a page did with a token it received; an aborted attempt's token was
 * never read.
 */
export function bannerOfAttempt(attempt: AttemptState): keyof Messages | null {
  if (attempt.is !== 'failed') return null;
  return attempt.hadToken && attempt.error.code !== 'aborted' ? 'trouble.unsure' : bannerOf(attempt.error);
}
