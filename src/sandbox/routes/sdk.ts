import { page, script } from '../http/answer.js';
import type { Handler } from '../http/call.js';
import { sdkScript } from '../sdk/sdk-script.js';

/** Stand-ins of mercadopago.js. They find their API where they were loaded from. */
export const sdkV1: Handler = () => script(sdkScript('v1'));
export const sdkV2: Handler = () => script(sdkScript('v2'));

/** v2 fetches this page and only then shows its secure fields; the stand-in writes their inputs by itself. */
export const secureFields: Handler = () => page('<!doctype html><title>Secure fields</title>');
