import type { CardToken } from './events.js';
import type { Gateway } from '../sdk/gateway.js';
import { mpError } from '../sdk/to-mp-error.js';
import { installmentsOf, issuerIdOf, methodOf, type Lookup } from './lookup/lookup.js';

/** The form as an attempt sees it. */
export interface Tools {
  /** Reads the fields. @throws {MpError} naming everything that is missing or wrong */
  check(): void;
  /** The attempt has begun. */
  began(): void;
  /** mercadopago.js; loads it if necessary. */
  open(): Promise<Gateway>;
  /** Waits for all look-ups of the card; repeats failed ones. */
  settle(): Promise<void>;
  /** What is currently known about the card. */
  lookup(): Lookup;
  /** Whether the buyer wants the card kept. */
  savesCard(): boolean;
  /** Passes the card to mercadopago.js. @returns the id of a new token */
  tokenize(gateway: Gateway): Promise<string>;
}

/** The plan the buyer chose, if it is still offered or plans are not known. */
function reliedOn(lookup: Lookup): number | null {
  const plan = installmentsOf(lookup);
  return plan === null || plan === lookup.installments ? lookup.installments : null;
}

/**
 * How a card becomes a token: check, look up, hand over.
 *
 * The page may change its terms at any time: the attempt goes on with the new ones. It ends only if the token's own
 * data changes, or if the plan the buyer chose is gone.
 *
 * @param signal aborts when the card is edited
 * @throws {MpError} with `fields` if the buyer can correct something
 */
export async function attempt(tools: Tools, signal: AbortSignal): Promise<CardToken> {
  const demandUntouched = (): void => {
    if (signal.aborted) throw mpError('aborted');
  };
  /** Everything is known and correct. */
  const prepare = async (): Promise<CardToken> => {
    await tools.settle();
    demandUntouched();
    // The card's requirements are known only now: an issuer, another length.
    tools.check();
    return { ...withoutToken(tools.lookup(), plan), save_card: tools.savesCard() };
  };
  tools.check();
  const plan = reliedOn(tools.lookup());
  tools.began();
  const gateway = await tools.open();
  const before = await prepare();
  const token = await tools.tokenize(gateway);
  demandUntouched();
  const after = await prepare();
  // v1 makes the token for one method.
  if (after.payment_method_id !== before.payment_method_id) throw mpError('aborted');
  return { ...after, token, device_id: gateway.deviceId() };
}

/** @param plan the plan the buyer chose */
function withoutToken(lookup: Lookup, plan: number | null): CardToken {
  const method = methodOf(lookup);
  const installments = installmentsOf(lookup);
  if (!method || installments === null)
    throw mpError('card-not-supported', [{ field: 'cardNumber', code: 'not-recognised', message: '' }]);
  if (plan !== null && plan !== installments)
    throw mpError('installments-unavailable', [{ field: 'installments', code: 'plan-gone', message: '' }]);
  return {
    token: '',
    payment_method_id: method.id,
    payment_type_id: method.typeId,
    issuer_id: issuerIdOf(lookup),
    installments,
    device_id: null,
    save_card: false,
  };
}
