import type { WireCardSettings, WirePaymentMethod } from '../../../sdk/wire.js';
import type { Callback, V1Context } from './stand-in.js';

interface PaymentMethodQuery {
  /** Cut to six digits, in the caller's object. */
  bin?: unknown;
  payment_method_id?: string;
  payment_type_id?: string;
}

export interface PaymentMethods {
  validateBinPattern(number: string, setting: WireCardSettings | undefined): boolean | undefined;
  setPaymentMethods(list: WirePaymentMethod[]): void;
  getPaymentMethods(): WirePaymentMethod[];
  getPaymentMethod(query: PaymentMethodQuery, callback?: Callback): unknown;
  getAllPaymentMethods(callback?: Callback): void;
}

/**
 * The payment methods of v1. It downloads them once and matches BINs itself. Results are cached for the life of the
 * page, even if the public key changes, and a hit calls back synchronously.
 */
export function createPaymentMethods({ scope, state, settings, request, track, queue }: V1Context): PaymentMethods {
  const { api, version } = settings;
  let accepted: WirePaymentMethod[] = [];
  const guessed: Record<string, WirePaymentMethod[]> = {};

  return {
    validateBinPattern,
    setPaymentMethods(list) {
      accepted = list;
    },
    getPaymentMethods: () => accepted,
    getPaymentMethod,
    getAllPaymentMethods,
  };

  /** `undefined` for methods without `settings.bin`, which the API may stop sending: they are never recognised. */
  function validateBinPattern(number: string, setting: WireCardSettings | undefined): boolean | undefined {
    const bin = number.slice(0, 6);
    const rule = setting?.bin;
    return rule && bin.match(rule.pattern) !== null && !(rule.exclusion_pattern && bin.match(rule.exclusion_pattern));
  }

  function getPaymentMethod(query: PaymentMethodQuery, callback?: Callback): unknown {
    if (version === '1.6.17' && !state.initialized) return queue.push(() => getPaymentMethod(query, callback));
    if (!query.bin && !query.payment_method_id) {
      const cause = { code: '2000', description: 'the payment_method_id or bin are required' };
      return callback?.(400, { status: 400, error: 'bad_request', cause }, query);
    }
    // The cache is written under the cut BIN but read under the one passed: sixteen digits never hit.
    const cached = guessed[keyOf(query)];
    if (query.bin) query.bin = String(query.bin).replace(/\D/g, '').slice(0, 6);
    if (cached) return callback?.(200, cached);
    if (accepted.length > 0) return search(accepted, query, callback);
    return getAllPaymentMethods((status, answer) => {
      if (status === 200) search(answer as WirePaymentMethod[], query, callback);
      else callback?.(status, answer);
    });
  }

  /** Ignores the requested type: after a search for debit cards, a plain one finds only those. */
  function keyOf(query: PaymentMethodQuery): string {
    return String(query.bin || query.payment_method_id);
  }

  function search(list: WirePaymentMethod[], query: PaymentMethodQuery, callback?: Callback): void {
    const found = query.bin ? matching(list, String(query.bin), query.payment_type_id) : named(list, query);
    if (found?.length === 0) {
      return callback?.(400, { message: 'payment method not found', error: 'bad_request', status: 400, cause: [] });
    }
    if (found) guessed[keyOf(query)] = found;
    callback?.(200, found);
  }

  /** Returns nothing, not an empty list, if the BIN has no digit and no method is named. */
  function named(list: WirePaymentMethod[], query: PaymentMethodQuery): WirePaymentMethod[] | undefined {
    if (!query.payment_method_id) return undefined;
    return list.filter(({ id }) => id === query.payment_method_id);
  }

  /** One entry per matching setting: a method may appear twice, and credit next to debit. */
  function matching(list: WirePaymentMethod[], bin: string, typeId: string | undefined): WirePaymentMethod[] {
    const found: WirePaymentMethod[] = [];
    for (const [position, method] of Object.entries(list)) {
      scope.pm = position;
      if (typeId && typeId !== method.payment_type_id) continue;
      for (const [index, setting] of Object.entries(method.settings ?? [])) {
        scope.c = index;
        if (validateBinPattern(bin, setting)) found.push(method);
      }
    }
    return found;
  }

  function getAllPaymentMethods(callback?: Callback): void {
    const language = document.documentElement.getAttribute('lang');
    const locale = language ? `&locale=${language}` : '';
    request({
      method: 'GET',
      url: `${api}/v1/payment_methods?public_key=${state.key}&js_version=${version}${locale}`,
      timeout: 10_000,
      success(status, answer) {
        accepted = answer as WirePaymentMethod[];
        callback?.(status, answer);
      },
      error(status, answer) {
        track(status, 'getAllPaymentMethods', answer);
        callback?.(status, answer);
      },
    });
  }
}
