import type { CardToTokenize } from '../card/card.js';
import { INVALID_AMOUNT, isTold, mpError, toMpError } from './to-mp-error.js';
import { withEmbossedName } from './embossed-name.js';
import type { Gateway } from './gateway.js';
import type { V2Fields } from './card-fields.js';
import type { PrivateDocument } from './private-document.js';
import {
  parseIdentificationTypes,
  parseInstallments,
  parseIssuers,
  parsePaymentMethods,
  parseTokenId,
} from './parse.js';
import { wipe } from './wipe.js';
import { DEADLINE, withDeadline } from './with-deadline.js';

/** The parts of mercadopago.js v2 we use. Answers are `unknown` until `parse.ts` has checked them. */
interface MercadoPagoV2 {
  getIdentificationTypes(): Promise<unknown>;
  getPaymentMethods(query: { bin: string }): Promise<{ results?: unknown } | undefined>;
  getIssuers(query: { paymentMethodId: string; bin: string }): Promise<unknown>;
  getInstallments(query: Record<string, string>): Promise<unknown>;
  createCardToken(card: Record<string, string>): Promise<unknown>;
  readonly fields: V2Fields;
}

type Constructor = new (publicKey: string, options: Record<string, unknown>) => MercadoPagoV2;

interface Options {
  publicKey: string;
  locale: string;
  nonce: string;
  /** From `watchDeviceSession`. v2 has one session per document and sends it with every card. */
  deviceId: Gateway['deviceId'];
}

function construct(MercadoPago: Constructor, { publicKey, locale, nonce }: Options): MercadoPagoV2 {
  // The nonce is for the SDK's inline device widget (fraud prevention). Usage beacons are off: they need more hosts in
  // a CSP and do not help the shop.
  const options = { trackingDisabled: true, ...(nonce && { deviceProfileCspNonce: nonce }) };
  try {
    return new MercadoPago(publicKey, { ...options, locale });
  } catch {
    // A build that does not know the locale throws; without a locale it uses the document's language unchecked.
    return new MercadoPago(publicKey, options);
  }
}

/** The form's data under the SDK's names. Members not needed are absent: the SDK checks whatever is present. */
function cardOf(card: CardToTokenize): Record<string, string> {
  const { securityCode } = card;
  if ('cardId' in card) return { cardId: card.cardId, ...(securityCode && { securityCode }) };
  const { cardNumber, cardExpirationMonth, cardExpirationYear, cardholderName, docType, docNumber } = card;
  return {
    cardNumber,
    cardExpirationMonth,
    cardExpirationYear,
    ...(cardholderName && { cardholderName }),
    ...(securityCode && { securityCode }),
    ...(docType && { identificationType: docType, identificationNumber: docNumber }),
  };
}

/** A 404 that does not say "unknown key" means that the site has no documents. */
function withoutDocuments(reason: unknown): [] {
  const status = (reason as { status?: unknown } | null)?.status;
  const error = toMpError(reason);
  if (status === 404 && error.code !== 'public-key-rejected') return [];
  throw error;
}

function withoutPlans(reason: unknown): [] {
  if (isTold(INVALID_AMOUNT, reason)) return [];
  throw toMpError(reason);
}

export function connectV2(MercadoPago: unknown, options: Options, signal: AbortSignal, home: PrivateDocument): Gateway {
  const sdk = construct(MercadoPago as Constructor, options);
  const lookUp = <T>(start: () => PromiseLike<T>): Promise<T> => withDeadline(DEADLINE.lookup, signal, start);

  function create(card: CardToTokenize, end: AbortSignal): Promise<string | null> {
    // Of the SDK's own window: the getters a page adds to `Object.prototype` receive every object they are read from.
    const handed: Record<string, string> = { __proto__: home.window.Object.prototype as never, ...cardOf(card) };
    // The attempt always ends, the call may not: v2 has no time limit.
    end.addEventListener('abort', () => wipe(handed));
    // The answer repeats holder and document: only the id leaves the private document's promise.
    return sdk.createCardToken(handed).then(parseTokenId);
  }

  return {
    identificationTypes: () =>
      lookUp(() => sdk.getIdentificationTypes().then(parseIdentificationTypes, withoutDocuments)),
    paymentMethods: (bin) =>
      lookUp(() => sdk.getPaymentMethods({ bin }).then((answer) => parsePaymentMethods(answer?.results))),
    issuers: (method, bin) => lookUp(() => sdk.getIssuers({ paymentMethodId: method.id, bin }).then(parseIssuers)),
    installments: ({ amount, bin, method }) =>
      lookUp(() =>
        sdk
          .getInstallments({
            amount,
            bin,
            paymentTypeId: method.typeId,
            paymentMethodId: method.id,
            // The 2.0.0 build passes unknown names through, and Argentina's CFT and TEA come only if the method is sent
            // under the API's own name.
            payment_method_id: method.id,
          })
          .then(parseInstallments, withoutPlans),
      ),
    async tokenize(card) {
      const end = new AbortController();
      try {
        const make = (): Promise<string | null> => withEmbossedName(card, (named) => create(named, end.signal));
        const id = await withDeadline(DEADLINE.token, signal, make);
        if (id === null) throw mpError('no-answer');
        return id;
      } finally {
        end.abort();
      }
    },
    deviceId: options.deviceId,
    // Every call makes a new token; there is no session to open.
    renew: () => undefined,
    fields: { sdk: sdk.fields, document: home.document, signal },
  };
}
