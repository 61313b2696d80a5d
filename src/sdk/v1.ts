import type { CardToTokenize } from '../card/card.js';
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

/** Callbacks may come in the call itself, later, twice or never: `withDeadline` makes one settlement of them. */
function answerOf(start: (callback: Callback) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    start((status, answer) => {
      if (isSuccess(status)) resolve(answer);
      else reject(new Refusal(status, answer));
    });
  });
}

/** What v1 lives in: a window of its own. */
type Home = PrivateDocument['window'];

/**
 * Tells of answers that are no JSON: v1 throws in a handler of its own then, and never calls back (G1). The window's `error`
 * would tell of other things too, and of a script from another host it does not say which.
 */
function watchAnswers({ JSON: json }: Home): EventTarget {
  const watch = new EventTarget();
  const { parse } = json;
  json.parse = (...given): unknown => {
    try {
      return parse(...given);
    } catch (error) {
      watch.dispatchEvent(new Event('broken'));
      throw error;
    }
  };
  return watch;
}

async function unlessBroken<T>(answers: EventTarget, start: () => PromiseLike<T>): Promise<T> {
  const end = new AbortController();
  const broken = new Promise<never>((_, reject) => {
    answers.addEventListener('broken', () => reject(mpError('service-unavailable')), { signal: end.signal });
  });
  try {
    return await Promise.race([start(), broken]);
  } finally {
    end.abort();
  }
}

/** What v1 called back with, until somebody has decided whether it is an error. */
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

/** v1 answers 400 for a BIN that it does not know, the API for an amount without plans: only the message tells. */
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
 * v1 gets every key, as strings: a missing document would be sent as the text "undefined" (G4), a year that is a number
 * as year 30 (G19). Always a fresh object, because v1 writes into it (G16).
 */
const cardOf = (card: CardToTokenize): Record<string, string> => ({ ...card });

export function connectV1(global: unknown, { publicKey, home }: Options, signal: AbortSignal): Gateway {
  const sdk = global as MercadopagoV1;
  const answers = watchAnswers(home);
  sdk.setPublishableKey(publicKey);
  const session = new V1Session(sdk);
  const call = <T>(ms: number, start: () => PromiseLike<T>): Promise<T> =>
    withDeadline(ms, signal, () => unlessBroken(answers, start));
  const lookUp = <T>(start: () => PromiseLike<T>): Promise<T> => call(DEADLINE.lookup, start);
  /** What every token waits for: v1 has one for all, and one place for who waits for it (G9, G11). */
  let last: Promise<unknown> = Promise.resolve();

  function hasMethods(): boolean {
    const known = sdk.getPaymentMethods();
    return Array.isArray(known) && known.length > 0;
  }

  const askMethods = (): Promise<unknown> =>
    lookUp(() => answerOf((callback) => sdk.getAllPaymentMethods(callback)).catch(rethrow));

  function create(card: CardToTokenize, stop: AbortSignal): Promise<unknown> {
    const handed = cardOf(card);
    // The attempt ends in every case, the call does not: v1 may never call back.
    stop.addEventListener('abort', () => wipe(handed));
    return answerOf((callback) => sdk.createToken(handed, callback)).catch(rethrow);
  }

  async function makeToken(card: CardToTokenize, stop: AbortSignal): Promise<string> {
    // With no list of methods v1 calls every card wrong (G5): get the list, or say what is really the matter.
    if (!hasMethods()) await askMethods();
    // Without a session `createToken` opens one itself, but where it cannot it says nothing, and 1.6 tries for ever
    // (G7). What is wrong with the key or the network shows here.
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
      return await call(DEADLINE.token, () => makeToken(card, end.signal));
    } catch (error) {
      // A card that went astray may still arrive, and must not find the next one's token.
      if ((error as MpError).fields.length === 0) session.spend();
      throw error;
    } finally {
      // Past its deadline an attempt may still be waiting for its session: it must not send the card then.
      end.abort();
    }
  }

  return {
    identificationTypes: () =>
      lookUp(() =>
        answerOf((callback) => sdk.getIdentificationTypes(callback)).then(parseIdentificationTypes, noDocuments),
      ),
    // Six digits exactly: another length misses the SDK's cache (G15).
    paymentMethods: (bin) =>
      lookUp(() =>
        answerOf((callback) => sdk.getPaymentMethod({ bin: bin.slice(0, 6) }, callback)).then(
          parsePaymentMethods,
          noneIf('payment method not found'),
        ),
      ),
    issuers: (method) =>
      lookUp(() => answerOf((callback) => sdk.getIssuers(method.id, callback)).then(parseIssuers, rethrow)),
    installments: ({ amount, bin, method, issuerId }) =>
      lookUp(() =>
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
    deviceId: () => parseDeviceId(sdk.deviceProfileId),
    renew: () => session.renew(),
  };
}
