import type { CardToken } from './events.js';
import type { Gateway } from '../sdk/gateway.js';
import { mpError } from '../sdk/to-mp-error.js';
import { installmentsOf, issuerIdOf, methodOf, type Lookup } from './lookup/lookup.js';

/** What an attempt needs from the form. */
export interface Tools {
  /** Reads the fields. @throws {MpError} naming everything that is missing or wrong */
  check(): void;
  /** The attempt has begun: there is something to wait for. */
  began(): void;
  /** mercadopago.js, loaded if it is not there yet. */
  open(): Promise<Gateway>;
  /** Waits until all look-ups of the card are done; repeats those that failed. */
  settle(): Promise<void>;
  /** What is known of the card now. */
  lookup(): Lookup;
  /** Whether the buyer wants the card kept. */
  savesCard(): boolean;
  /** Hands the card over. @returns the id of a fresh token */
  tokenize(gateway: Gateway): Promise<string>;
}

/** The plan that the buyer relies on: chosen, and offered as long as plans are known. */
function reliedOn(lookup: Lookup): number | null {
  const plan = installmentsOf(lookup);
  return plan === null || plan === lookup.installments ? lookup.installments : null;
}

/**
 * How a card becomes a token: checked, looked up, handed over.
 *
 * The page may change its terms at any time: the attempt goes on with the new ones. Only what the token is made of, or a
 * plan that the buyer has chosen and that is gone, ends it.
 *
 * @param signal aborts when the card is touched
 * @throws {MpError} with `fields` where the buyer can do something about it
 */
export async function attempt(tools: Tools, signal: AbortSignal): Promise<CardToken> {
  const demandUntouched = (): void => {
    if (signal.aborted) throw mpError('aborted');
  };
  /** Everything known, everything right. */
  const prepare = async (): Promise<CardToken> => {
    await tools.settle();
    demandUntouched();
    // Only now are the card's requirements known: an issuer, another length.
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
  // v1 has made the token for the method.
  if (after.payment_method_id !== before.payment_method_id) throw mpError('aborted');
  return { ...after, token, device_id: gateway.deviceId() };
}

/** @param plan that the buyer relies on */
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
