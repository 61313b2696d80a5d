import type { V2Parts } from '../sdk-script.js';
import type { StandInSettings } from '../settings.js';
import type { CheckedMethod } from './checks.js';
import type { V2Account } from './client.js';
import type { SecureFields } from './fields.js';

interface V2Options {
  locale?: unknown;
  advancedFraudPrevention?: unknown;
  /** Accepted but without effect: the stand-in sends no beacons. */
  trackingDisabled?: boolean;
  deviceProfileCspNonce?: string;
}

type Parameters = Record<string, string | undefined>;

/**
 * Stand-in of mercadopago.js v2: the 2.0.0 build, plus what is documented of later ones. Its source becomes a classic
 * script, so it may use only its parameters and the browser's globals.
 */
export function standInV2(settings: StandInSettings, parts: V2Parts): void {
  const { metrics, quirks, fromSandbox } = settings;
  /** Static in the real one, too: after a second `new MercadoPago()` the first instance sends the second key. */
  const account: V2Account = { publicKey: '', locale: '', deviceId: null };
  const client = parts.createClient(settings, account);
  const rules = parts.createCardRules();
  const check = parts.createChecks(rules);
  const errorsOf = parts.createFieldErrors(rules);
  const fieldsOfInstance = parts.createFields(
    settings,
    client,
    (type, options, tell) => parts.createFieldFrame(settings, errorsOf, type, options, tell),
    (mounted) => parts.createFieldTokens(settings, client, check, mounted),
  );
  const binLength = quirks.includes('six-digit-bin') ? 6 : 8;

  class MercadoPago {
    readonly fields: SecureFields;
    /** Every core method waits for it: if the metrics script hangs, they never settle. */
    readonly #started: Promise<void>;

    constructor(publicKey: unknown, options: V2Options = {}) {
      checkKey(publicKey);
      checkOptions(options);
      account.publicKey = publicKey;
      account.locale = (options.locale as string | undefined) ?? (document.documentElement.lang || navigator.language);
      this.fields = fieldsOfInstance();
      this.#started = loadMetrics();
      if (options.advancedFraudPrevention !== false) void loadDevice(options.deviceProfileCspNonce);
    }

    async getIdentificationTypes(): Promise<unknown> {
      await this.#started;
      return client.call('/identification_types');
    }

    async getPaymentMethods(parameters: Parameters): Promise<unknown> {
      await this.#started;
      refuseWrong('getPaymentMethods', parameters);
      const { bin, processingMode = 'aggregator', ...rest } = parameters;
      const query = { marketplace: 'NONE', status: 'active', bins: cut(bin), processing_mode: processingMode, ...rest };
      return client.call('/payment_methods/search', { query });
    }

    async getIssuers(parameters: Parameters): Promise<unknown> {
      await this.#started;
      refuseWrong('getIssuers', parameters);
      const { bin, paymentMethodId, ...rest } = parameters;
      const query = { bin: cut(bin), payment_method_id: paymentMethodId, ...rest };
      return client.call('/payment_methods/card_issuers', { query });
    }

    /** Unknown names go into the query unchanged. */
    async getInstallments(parameters: Parameters): Promise<unknown> {
      await this.#started;
      refuseWrong('getInstallments', parameters);
      const { bin, processingMode = 'aggregator', paymentTypeId = '', ...rest } = parameters;
      const query = { bin: cut(bin), processing_mode: processingMode, payment_type_id: paymentTypeId, ...rest };
      return client.call('/payment_methods/installments', { query });
    }

    async createCardToken(card: Parameters): Promise<unknown> {
      await this.#started;
      refuseInsecurePage();
      refuseWrong('createCardToken', card);
      if (card.cardId && quirks.includes('replace-error')) {
        throw new TypeError("Cannot read properties of undefined (reading 'replace')");
      }
      // Modifies the caller's object.
      if (card.cardExpirationYear?.length === 2) card.cardExpirationYear = `20${card.cardExpirationYear}`;
      const headers = { 'X-Product-Id': 'STAND-IN-2.0.0' };
      return client.call('/card_tokens', { method: 'POST', headers, data: client.tokenBody(card) });
    }

    /** Inferred: known from the types only. */
    async updateCardToken({ token, ...card }: Parameters): Promise<unknown> {
      await this.#started;
      refuseWrong('createCardToken', card);
      return client.call(`/card_tokens/${token}`, { method: 'PUT', data: client.renewalBody(card) });
    }

    cardForm(): never {
      throw new Error('cardForm is not in the stand-in: use fields or createCardToken.');
    }

    bricks(): never {
      throw new Error('bricks are not in the stand-in.');
    }
  }

  Object.assign(window, { MercadoPago });

  function cut(bin: string | undefined): string {
    return bin!.slice(0, binLength);
  }

  /** An empty key passes; a wrong one fails in the first call. */
  function checkKey(key: unknown): asserts key is string {
    if (typeof key !== 'string')
      throw new Error(`MercadoPago.js - Type of public_key must be string. Received ${typeof key}`);
    if (/\s/.test(key)) throw new Error('MercadoPago.js - Your public_key is invalid, as it contains whitespaces.');
  }

  function checkOptions({ locale, advancedFraudPrevention }: V2Options): void {
    const locales = ['es-AR', 'es-CL', 'es-CO', 'es-MX', 'es-VE', 'es-UY', 'es-PE', 'pt-BR', 'en-US'];
    const problems: string[] = [];
    if (locale && !locales.includes(locale as string)) problems.push(`locale ${locale}: not supported`);
    if (advancedFraudPrevention && advancedFraudPrevention !== true)
      problems.push('advancedFraudPrevention: not a boolean');
    if (problems.length === 0) return;
    console.warn('MercadoPago.js - Invalid options: ', problems);
    throw new Error('MercadoPago.js could not be loaded');
  }

  function refuseWrong(method: CheckedMethod, parameters: unknown): void {
    const problems = check(method, parameters);
    if (problems.length > 0) throw problems;
  }

  /** Throws a string, not an Error. With an openly used sandbox there is no card to protect, whatever the key. */
  function refuseInsecurePage(): void {
    if (fromSandbox || location.protocol === 'https:' || account.publicKey.startsWith('TEST')) return;
    throw 'MercadoPago.js - Your payment cannot be processed because the website contains credit card data and is not using a secure connection. SSL certificate is required to operate.';
  }

  async function loadMetrics(): Promise<void> {
    try {
      await new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.onload = resolve;
        script.onerror = reject;
        // Throws under Trusted Types, which counts as blocked.
        script.src = `${metrics}/storage/event-metrics-sdk/js`;
        document.head.append(script);
      });
    } catch (reason) {
      console.warn('MercadoPago.js - SRE Metrics could not be loaded', reason);
    }
  }

  /** The device widget (fraud prevention) is fetched as text and run as an inline script. */
  async function loadDevice(nonce: string | undefined): Promise<void> {
    try {
      const data = { section: 'open_platform_V2', view: 'checkout' };
      const answer = await client.call('/devices/widgets', { method: 'POST', data });
      const { session_id: session, widget } = answer as { session_id: string; widget: string };
      const script = document.createElement('script');
      if (nonce) script.nonce = nonce;
      script.append(widget.replace(/<\/?script\b[^>]*>/gi, ''));
      document.head.append(script);
      account.deviceId = session;
    } catch (reason) {
      console.warn('MercadoPago.js - DeviceProfile could not be loaded', reason);
    }
  }
}
