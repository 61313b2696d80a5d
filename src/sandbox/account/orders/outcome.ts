import { outcomeFor } from '../test-outcomes.js';
import type { CaptureMode } from './order.js';

/** How Mercado Pago decides a charge, with the statuses of an order's payment. */
export interface Decision {
  status: 'processed' | 'processing' | 'action_required' | 'failed';
  statusDetail: string;
}

/** All that the outcome of an order depends on, once its request is in order. */
export interface Charge {
  /** Name of the cardholder. */
  holder: string;
  captureMode: CaptureMode;
}

/** The one place where the outcome of an order is decided: by the cardholder's name, as in Mercado Pago's test environment. */
export function decide({ holder, captureMode }: Charge): Decision {
  const { status, statusDetail } = outcomeFor(holder).order;
  if (status === 'processed' && captureMode === 'manual') {
    return { status: 'action_required', statusDetail: 'waiting_capture' };
  }
  // `automatic` is decided at once, as binary mode is: what would be looked at is refused (inferred).
  if (status === 'processing' && captureMode === 'automatic') {
    return { status: 'failed', statusDetail: 'rejected_by_issuer' };
  }
  return { status, statusDetail };
}
