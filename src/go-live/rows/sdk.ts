import { isLocal } from '../host.js';
import { fail, hasOwnInputs, pass, takesCard, unknown, type Judge } from '../verdict.js';

/** Row 1: card data goes only through Mercado Pago's own JavaScript, from its host. */
export const sdkOfficial: Judge = (evidence) => {
  const { sdk, cardForms, standIn, url, live } = evidence;
  const isOfficial = sdk.official.length > 0 || sdk.requested;
  if (sdk.copies.length > 0 && !isOfficial) return fail('sdk-copied', sdk.copies);
  if (standIn)
    return url && !isLocal(url) ? fail('sdk-stand-in-public', cardForms) : unknown('sdk-stand-in', cardForms);
  if (isOfficial) return pass('sdk-hosted', sdk.official);
  if (sdk.present) return fail('sdk-bundled');
  if (hasOwnInputs(evidence)) {
    return !live && sdk.unreadScripts ? unknown('sdk-not-run') : fail('sdk-missing', evidence.card.inputs);
  }
  return cardForms.length > 0 ? pass('sdk-in-form', cardForms) : unknown('no-card');
};

/** Versions of v1 seen on Mercado Pago's host: 1.4.x to 1.6.x. */
const KNOWN_V1 = /^1\.[4-6]\./;

/** Row 2: the SDK unchanged, as Mercado Pago serves it. */
export const sdkUnchanged: Judge = ({ sdk, cardForms, standIn }) => {
  const isOfficial = sdk.official.length > 0 || sdk.requested;
  if (sdk.overrides.length > 0) return fail('sdk-overridden', sdk.overrides);
  if (isOfficial && sdk.copies.length > 0) return fail('sdk-second-copy', sdk.copies);
  if (sdk.pinned.length > 0) return fail('sdk-pinned', sdk.pinned);
  if (isOfficial && sdk.version && !KNOWN_V1.test(sdk.version)) return fail('sdk-unknown-version', sdk.official);
  if (standIn) return unknown('sdk-stand-in', cardForms);
  return isOfficial || (cardForms.length > 0 && sdk.copies.length === 0)
    ? pass('sdk-untouched', sdk.official)
    : unknown('sdk-not-seen');
};

const BLOCKED = {
  'script-src': 'device-blocked-script',
  'frame-src': 'device-blocked-frame',
  'trusted-types': 'device-blocked-types',
} as const;

/** Row 16: the device fingerprint, which the SDK takes itself unless the page's policy blocks it. */
export const deviceFingerprint: Judge = (evidence) => {
  const { sdk, cardForms, deviceBlock } = evidence;
  if (deviceBlock) return fail(BLOCKED[deviceBlock], cardForms);
  const own = sdk.deviceScripts.map(({ place }) => place);
  if (sdk.deviceScripts.some(({ forCheckout }) => forCheckout)) return pass('device-script', own);
  if (sdk.withoutDevice.length > 0) return fail('device-off', sdk.withoutDevice);
  if (own.length > 0) return fail('device-view', own);
  return takesCard(evidence) ? pass('device-by-sdk') : unknown('no-card');
};
