import type { Fault } from 'mercadopago-elements/sandbox';

/** A failure the playground can cause. */
export interface Trouble {
  label: string;
  /** What the buyer can do then. */
  wayOut: string;
  faults: readonly Fault[];
  /** Milliseconds before each answer. */
  latency?: number;
}

const TOKENS = 'POST /v1/card_tokens';

/** By their names in the playground's address. */
export const troubles = {
  none: { label: 'Nothing goes wrong', wayOut: '', faults: [] },
  slow: {
    label: 'Slow network',
    wayOut: 'Every answer takes 0.8 s: the form says what it is waiting for, and the buyer can keep typing.',
    faults: [],
    latency: 800,
  },
  dropped: {
    label: 'Connection drops once',
    wayOut: 'The first token request breaks. The message says what to do: pay again.',
    faults: [{ endpoint: TOKENS, kind: 'drop', times: 1 }],
  },
  'server-error': {
    label: 'Mercado Pago answers 500 once',
    wayOut: 'The first token request fails. Nothing typed is lost: pay again.',
    faults: [{ endpoint: TOKENS, kind: 'status', status: 500, times: 1 }],
  },
  'rate-limit': {
    label: 'Too many attempts (429) once',
    wayOut: 'The first token request is refused. The form asks the buyer to wait a moment.',
    faults: [{ endpoint: TOKENS, kind: 'status', status: 429, times: 1 }],
  },
  'no-plans': {
    label: 'Installments do not load, once',
    wayOut: 'The card is recognised, but its plans do not load: the form offers to try again.',
    faults: [{ endpoint: 'GET /v1/payment_methods/installments', kind: 'status', status: 500, times: 1 }],
  },
  'blocked-sdk': {
    label: 'mercadopago.js is blocked at first',
    wayOut: 'As with a content blocker. The message has a button, and the second try works.',
    faults: [],
  },
  'no-token': {
    label: 'The token request is never answered',
    wayOut: 'The form waits for a limited time, says so, and enables the button again.',
    faults: [{ endpoint: TOKENS, kind: 'never' }],
  },
  silent: {
    label: 'Mercado Pago does not answer at all',
    wayOut: 'The form can be seen and typed into; after a while it says what is missing, with a button to try again.',
    faults: [{ endpoint: '*', kind: 'never' }],
  },
  'unknown-key': {
    label: 'Unknown public key',
    wayOut: 'Only the shop can fix this: the form tells the buyer, and mp-error tells the developer what to do.',
    faults: [],
  },
} as const satisfies Record<string, Trouble>;

export type TroubleName = keyof typeof troubles;
