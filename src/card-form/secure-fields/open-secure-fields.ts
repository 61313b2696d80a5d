import { loadModule } from '../../dom/load-module.js';
import { mpError } from '../../sdk/to-mp-error.js';
import type { Gateway } from '../../sdk/gateway.js';
import { DEADLINE, withDeadline } from '../../sdk/with-deadline.js';
import type { FramedCard, FramedHooks } from './framed-card.js';

/**
 * Replaces our fields with Mercado Pago's. Loads their code only then.
 *
 * @throws {MpError} `network` if the code did not load
 */
export async function openSecureFields(
  gateway: Gateway,
  root: ShadowRoot,
  hooks: FramedHooks,
  signal: AbortSignal,
): Promise<FramedCard> {
  const { FramedCard } = await withDeadline(DEADLINE.script, signal, () =>
    loadModule(() => import('./framed-card.js')).catch(() => {
      throw mpError('network');
    }),
  );
  return new FramedCard(gateway, root, hooks, signal);
}
