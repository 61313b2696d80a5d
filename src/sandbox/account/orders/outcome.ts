import { outcomeFor } from '../test-outcomes.js';
import type { CaptureMode } from './order.js';

/** How Mercado Pago decides a charge, with the statuses of an order's payment. */
export interface Decision {
  status: 'processed' | 'processing' | 'action_required' | 'failed';
  statusDetail: string;
}

/** Everything the outcome of a valid order depends on. */
export interface Charge {
  /** The cardholder's name. */
  holder: string;
  captureMode: CaptureMode;
}

/** Decides the outcome of an order, by the cardholder's name, as Mercado Pago's test environment does. */
export function decide({ holder, captureMode }: Charge): Decision {
  const { status, statusDetail } = outcomeFor(holder).order;
  if (status === 'processed' && captureMode === 'manual') {
    return { status: 'action_required', statusDetail: 'waiting_capture' };
  }
  // `automatic` is decided at once, like binary mode: what would go to review is refused (inferred).
  if (status === 'processing' && captureMode === 'automatic') {
    return { status: 'failed', statusDetail: 'rejected_by_issuer' };
  }
  return { status, statusDetail };
}
