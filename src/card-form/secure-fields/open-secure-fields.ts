import { mpError } from '../../sdk/to-mp-error.js';
import type { Gateway } from '../../sdk/gateway.js';
import { DEADLINE, withDeadline } from '../../sdk/with-deadline.js';
import type { FramedCard, FramedHooks } from './framed-card.js';

/**
 * Mercado Pago's own fields in place of ours. Only then is their code loaded.
 *
 * @throws {MpError} `network` when the code did not come
 */
export async function openSecureFields(
  gateway: Gateway,
  root: ShadowRoot,
  hooks: FramedHooks,
  signal: AbortSignal,
): Promise<FramedCard> {
  const { FramedCard } = await withDeadline(DEADLINE.script, signal, () =>
    import('./framed-card.js').catch(() => {
      throw mpError('network');
    }),
  );
  return new FramedCard(gateway, root, hooks, signal);
}
