import type { CardToTokenize, PaymentMethod } from '../card/card.js';
import { INVALID_AMOUNT, isTold, mpError, toMpError } from './to-mp-error.js';
import { withEmbossedName } from './embossed-name.js';
import type { MpError } from './mp-error.js';
import type { Gateway } from './gateway.js';
import {
  parseDeviceId,
  parseIdentificationTypes,
  parseInstallments,
  parseIssuers,
  parsePaymentMethods,
  parseTokenId,
} from './parse.js';
import type { PrivateDocument } from './private-document.js';
import type { Callback, MercadopagoV1 } from './v1-sdk.js';
import { V1Session } from './v1-session.js';
import { wipe } from './wipe.js';
import { DEADLINE, withDeadline } from './with-deadline.js';

interface Options {
  publicKey: string;
  home: Home;
}

const isSuccess = (status: number): boolean => status === 200 || status === 201;

/** Callbacks may come synchronously, later, twice or never: `withDeadline` settles once. */
function answerOf(start: (callback: Callback) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    start((status, answer) => {
      if (isSuccess(status)) resolve(answer);
      else reject(new Refusal(status, answer));
    });
  });
}

/** The window of v1's own document. */
type Home = PrivateDocument['window'];

/** Told the address of each request whose answer is not JSON. */
type Listeners = Set<(address: string) => void>;

/** The requests that a call waits for. Answers to others, such as v1's own error reports, do not end it. */
const METHODS = /\/payment_methods\?/;
const TOKENS = /\/(card_tokens(\/\w+)?|payment_methods)\?/;

/**
 * Detects answers that are not JSON: v1 then throws in its own handler and never calls back (G1). The window's `error`
 * event would also report other errors, and without detail for a script from another host. The window's `event` is the
 * one that v1 handles: its target is the request.
 */
function watchAnswers(home: Home): Listeners {
  const listeners: Listeners = new Set();
  const { JSON: json } = home;
  const { parse } = json;
  json.parse = (...given): unknown => {
    try {
      return parse(...given);
    } catch (error) {
      const { responseURL = '' } = (home.event?.target ?? {}) as XMLHttpRequest;
      for (const hear of listeners) hear(responseURL);
      throw error;
    }
  };
  return listeners;
}

async function unlessBroken<T>(answers: Listeners, needed: RegExp, start: () => PromiseLike<T>): Promise<T> {
  let hear: (address: string) => void;
  const broken = new Promise<never>((_, reject) => {
    hear = (address) => needed.test(address) && reject(mpError('service-unavailable'));
    answers.add(hear);
  });
  try {
    return await Promise.race([start(), broken]);
  } finally {
    answers.delete(hear!);
  }
}

/** v1's callback arguments, before they are classified as an error or not. */
class Refusal {
  constructor(
    readonly status: number,
    readonly answer: unknown,
  ) {}

  get error(): MpError {
    return toMpError(this.answer, this.status);
  }
}

function rethrow(reason: unknown): never {
  throw reason instanceof Refusal ? reason.error : reason;
}

/**
 * v1 checks a code against all settings of the first method, also those of other cards: if one of them makes it
 * mandatory, v1 refuses the card without one, even if its own code is optional.
 */
function methodsOf(answer: unknown): PaymentMethod[] {
  const methods = parsePaymentMethods(answer);
  const isMandatory = methods[0]?.settings.some(({ code }) => code.mandatory) ?? false;
  for (const { code } of methods.flatMap(({ settings }) => settings)) code.mandatory ||= isMandatory;
  return methods;
}

/** v1 answers 400 for an unknown BIN, and the API for an amount without plans: only the message tells them apart. */
const noneIf =
  (message: string) =>
  (reason: unknown): [] => {
    if (reason instanceof Refusal && isTold(message, reason.answer)) return [];
    return rethrow(reason);
  };

function noDocuments(reason: unknown): [] {
  if (reason instanceof Refusal && reason.status === 404 && reason.error.code !== 'public-key-rejected') return [];
  return rethrow(reason);
}

/**
 * v1 gets every member, as strings: it would send a missing document as the text "undefined" (G4), and a numeric year
 * as year 30 (G19). Always a new object, because v1 modifies it (G16),
 * of v1's own window: the getters a page adds to `Object.prototype` receive every object they are read from.
 */
const cardOf = (card: CardToTokenize, { Object: { prototype } }: Home): Record<string, string> => ({
  __proto__: prototype as never,
  ...card,
});

export function connectV1(global: unknown, { publicKey, home }: Options, signal: AbortSignal): Gateway {
  const sdk = global as MercadopagoV1;
  const answers = watchAnswers(home);
  sdk.setPublishableKey(publicKey);
  const session = new V1Session(sdk);
  const call = <T>(ms: number, needed: RegExp, start: () => PromiseLike<T>): Promise<T> =>
    withDeadline(ms, signal, () => unlessBroken(answers, needed, start));
  const lookUp = <T>(needed: RegExp, start: () => PromiseLike<T>): Promise<T> => call(DEADLINE.lookup, needed, start);
  /** Every token waits for it: v1 has one for all, and one slot for the callback (G9, G11). */
  let last: Promise<unknown> = Promise.resolve();
  /** The device session that v1 knew when the last card was handed over. */
  let deviceAtCard: string | null = null;

  function hasMethods(): boolean {
    const known = sdk.getPaymentMethods();
    return Array.isArray(known) && known.length > 0;
  }

  const askMethods = (): Promise<unknown> =>
    lookUp(METHODS, () => answerOf((callback) => sdk.getAllPaymentMethods(callback)).catch(rethrow));

  function create(card: CardToTokenize, stop: AbortSignal): Promise<unknown> {
    const handed = cardOf(card, home);
    // The attempt always ends, the call may not: v1 may never call back.
    stop.addEventListener('abort', () => wipe(handed));
    deviceAtCard = sdk.deviceProfileId;
    return answerOf((callback) => sdk.createToken(handed, callback)).catch(rethrow);
  }

  async function makeToken(card: CardToTokenize, stop: AbortSignal): Promise<string> {
    // Without a list of methods v1 calls every card wrong (G5): get the list, or report the real problem.
    if (!hasMethods()) await askMethods();
    // Without a session `createToken` opens one itself, but if that fails it reports nothing, and 1.6 retries forever
    // (G7). Problems with the key or the network show here.
    if (!(await session.open(stop))) await askMethods();
    if (stop.aborted) throw mpError('aborted');
    const answer = await withEmbossedName(card, (named) => create(named, stop));
    const id = parseTokenId(answer);
    if (id === null) throw mpError('no-answer');
    session.spend();
    return id;
  }

  async function attempt(card: CardToTokenize): Promise<string> {
    const end = new AbortController();
    try {
      return await call(DEADLINE.token, TOKENS, () => makeToken(card, end.signal));
    } catch (error) {
      // A timed-out card may still arrive, and must not fill the next card's token.
      if ((error as MpError).fields.length === 0) session.spend();
      throw error;
    } finally {
      // After its deadline an attempt may still be waiting for its session: it must not send the card then.
      end.abort();
    }
  }

  return {
    identificationTypes: () =>
      lookUp(/\/identification_types\?/, () =>
        answerOf((callback) => sdk.getIdentificationTypes(callback)).then(parseIdentificationTypes, noDocuments),
      ),
    // Exactly six digits: any other length misses the SDK's cache (G15).
    paymentMethods: (bin) =>
      lookUp(METHODS, () =>
        answerOf((callback) => sdk.getPaymentMethod({ bin: bin.slice(0, 6) }, callback)).then(
          methodsOf,
          noneIf('payment method not found'),
        ),
      ),
    issuers: (method) =>
      lookUp(/\/card_issuers\?/, () =>
        answerOf((callback) => sdk.getIssuers(method.id, callback)).then(parseIssuers, rethrow),
      ),
    installments: ({ amount, bin, method, issuerId }) =>
      lookUp(/\/installments\?/, () =>
        answerOf((callback) =>
          sdk.getInstallments(
            {
              bin: bin.slice(0, 6),
              payment_method_id: method.id,
              ...(issuerId !== null && { issuer_id: issuerId }),
              amount,
            },
            callback,
          ),
        ).then(parseInstallments, noneIf(INVALID_AMOUNT)),
      ),
    tokenize(card) {
      const token = last.then(() => attempt(card));
      last = token.catch(() => undefined);
      return token;
    },
    // With an open token session, v1 sends the card inside the `createToken` call, with the device session known then;
    // another one may arrive before the answer. If it knew none, it either asked for one first or sent none.
    deviceId: () => parseDeviceId(deviceAtCard ?? sdk.deviceProfileId),
    renew: () => session.renew(),
  };
}
