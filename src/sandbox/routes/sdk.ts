import { page, script } from '../http/answer.js';
import type { Handler } from '../http/call.js';
import { sdkScript } from '../sdk/sdk-script.js';

/** Stand-ins of mercadopago.js. They call the API at the address they were loaded from. */
export const sdkV1: Handler = () => script(sdkScript('v1'));
export const sdkV2: Handler = () => script(sdkScript('v2'));

/** v2 fetches this page before it shows its secure fields; the stand-in writes their inputs itself. */
export const secureFields: Handler = () => page('<!doctype html><title>Secure fields</title>');
