import { createCardRules } from './card-rules.js';
import { readSettings, type SdkScriptOptions } from './settings.js';
import { standInV1 } from './v1/stand-in.js';
import { createV1Checks } from './v1/checks.js';
import { createDeviceProfile } from './v1/device.js';
import { createLookUps } from './v1/look-ups.js';
import { createPaymentMethods } from './v1/payment-methods.js';
import { createRequest } from './v1/request.js';
import { createTokens } from './v1/tokens.js';
import { createValidation } from './v1/validation.js';
import { standInV2 } from './v2/stand-in.js';
import { createChecks } from './v2/checks.js';
import { createClient } from './v2/client.js';
import { createFieldErrors } from './v2/field-errors.js';
import { createFieldFrame } from './v2/field-frame.js';
import { createFieldTokens } from './v2/field-tokens.js';
import { createFields } from './v2/fields.js';

export type { SdkScriptOptions } from './settings.js';

/** The parts passed to each stand-in, by name. */
const V1_PARTS = {
  createCardRules,
  createRequest,
  createPaymentMethods,
  createLookUps,
  createV1Checks,
  createValidation,
  createDeviceProfile,
  createTokens,
};
const V2_PARTS = {
  createCardRules,
  createClient,
  createChecks,
  createFieldErrors,
  createFieldFrame,
  createFieldTokens,
  createFields,
};

export type V1Parts = typeof V1_PARTS;
export type V2Parts = typeof V2_PARTS;

/** tsx and other esbuild hosts that keep function names wrap inner functions in a helper of this name. */
const KEPT_NAMES = 'var __name = function (named) { return named; };';

/** The real v1 deletes a plain variable, a syntax error in strict mode, so it cannot be a module. */
const SLOPPY_ONLY = 'var gone; delete gone;';

/**
 * Source of a stand-in of mercadopago.js, a classic script that sets `window.Mercadopago` (v1) or `window.MercadoPago`
 * (v2) and asks a sandbox instead of Mercado Pago. It reproduces the observed behaviour of 1.4.2, 1.5.4, 1.6.17 and
 * 2.0.0, flaws included, so that code tested against it works with them.
 *
 * The source is that of functions of this package (`Function.prototype.toString`). Each uses only its parameters and
 * the browser's globals, so it survives bundlers and minifiers.
 */
export function sdkScript(version: 'v1' | 'v2', options: SdkScriptOptions = {}): string {
  const settings = `(${readSettings})(${literal(options)})`;
  if (version === 'v1') return script(`${SLOPPY_ONLY}\n(${standInV1})(this, ${settings}, ${objectOf(V1_PARTS)});`);
  return script(`(${standInV2})(${settings}, ${objectOf(V2_PARTS)});`);
}

const script = (body: string): string => `(function () {\n${KEPT_NAMES}\n${body}\n}).call(this);\n`;

const objectOf = (parts: Record<string, unknown>): string =>
  `{${Object.entries(parts).map(([name, part]) => `${name}: ${String(part)}`)}}`;

/** JSON that is safe inside an inline script element. */
const literal = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
