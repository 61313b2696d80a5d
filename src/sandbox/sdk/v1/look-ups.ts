import type { WireIdentificationType } from '../../../sdk/wire.js';
import type { Callback, V1Context } from './stand-in.js';

export interface LookUps {
  getInstallments(query: Record<string, unknown>, callback?: Callback): unknown;
  getIssuers(paymentMethodId: unknown, callback?: Callback): void;
  getIdentificationTypes(callback?: Callback): unknown;
  /** The account's document types, once requested; not a member of the SDK. */
  knownIdentificationTypes(): WireIdentificationType[];
}

/**
 * Installments, issuers and document types of v1. Its caches live as long as the page: a second public key gets the
 * first one's answers, and a hit calls back synchronously, without the third argument.
 */
export function createLookUps({ scope, state, settings, request, track, queue }: V1Context): LookUps {
  const { api, version } = settings;
  let documents: WireIdentificationType[] = [];
  const installments: Record<string, unknown> = {};
  const issuers: Record<string, unknown> = {};

  return { getInstallments, getIssuers, getIdentificationTypes, knownIdentificationTypes: () => documents };

  function url(path: string): string {
    return `${api}/v1${path}?public_key=${state.key}&js_version=${version}`;
  }

  function mustQueue(): boolean {
    return version === '1.6.17' && !state.initialized;
  }

  function getInstallments(query: Record<string, unknown>, callback?: Callback): unknown {
    if (mustQueue()) return queue.push(() => getInstallments(query, callback));
    const asked = installmentsQuery(query);
    if (installments[asked]) return callback?.(200, installments[asked]);
    return request({
      method: 'GET',
      url: url('/payment_methods/installments') + asked,
      timeout: 10_000,
      success(status, answer) {
        if (status === 200 && (answer as unknown[]).length > 0) installments[asked] = answer;
        callback?.(status, answer, query);
      },
      error(status, answer) {
        track(status, 'getInstallments', answer);
        callback?.(status, answer, query);
      },
    });
  }

  /** Falsy values are left out, even an amount of 0, and nothing is encoded. */
  function installmentsQuery(query: Record<string, unknown>): string {
    const names = ['bin', 'payment_method_id', 'issuer_id', 'payment_type_id', 'amount', 'differential_pricing_id'];
    const language = document.documentElement.getAttribute('lang');
    const pairs = names
      .filter((name) => query[name])
      .map((name) => `&${name === 'issuer_id' ? 'issuer.id' : name}=${String(query[name])}`);
    return pairs.join('') + (language ? `&locale=${language}` : '');
  }

  function getIssuers(paymentMethodId: unknown, callback?: Callback): void {
    const id = String(paymentMethodId);
    if (issuers[id]) return callback?.(200, issuers[id]);
    request({
      method: 'GET',
      url: `${url('/payment_methods/card_issuers')}&payment_method_id=${id}`,
      timeout: 10_000,
      success(status, answer) {
        if (status === 200) issuers[id] = answer;
        callback?.(status, answer);
      },
      error(status, answer) {
        track(status, 'cardIssuers', answer);
        callback?.(status, answer);
      },
    });
  }

  /** Without a callback the answer fills the first select in the document that is marked for it. */
  function getIdentificationTypes(callback: Callback = offerDocuments): unknown {
    if (mustQueue()) return queue.push(() => getIdentificationTypes(callback));
    if (documents.length > 0) return callback(200, documents);
    return request({
      method: 'GET',
      url: `${api}/v1/identification_types?public_key=${state.key}`,
      timeout: 5_000,
      success(status, answer) {
        if (status === 200) documents = answer as WireIdentificationType[];
        callback(status, answer);
      },
      error(status, answer) {
        if (status === 404) hideDocuments();
        else track(status, 'getIdentificationTypes', answer);
        callback(status, answer);
      },
    });
  }

  function offerDocuments(status: number, answer: unknown): void {
    const select = document.querySelector<HTMLSelectElement>('select[data-checkout=docType]');
    if (status !== 200 || !select) return;
    select.replaceChildren(...(answer as WireIdentificationType[]).map(({ name, id }) => new Option(name, id)));
  }

  function hideDocuments(): void {
    const parts = [
      'select[data-checkout=docType]',
      'input[data-checkout=docNumber]',
      'label[for=docType]',
      'label[for=docNumber]',
    ];
    for (const [index, part] of Object.entries(parts)) {
      scope.i = index;
      document.querySelector<HTMLElement>(part)?.style.setProperty('display', 'none');
    }
  }
}
