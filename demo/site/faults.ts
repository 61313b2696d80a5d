import type { Fault } from 'mercadopago-elements/sandbox';

/** Something that the playground lets go wrong. */
export interface Trouble {
  label: string;
  /** What the buyer can do about it. */
  wayOut: string;
  faults: readonly Fault[];
  /** Milliseconds before each answer. */
  latency?: number;
}

const TOKENS = 'POST /v1/card_tokens';

/** By the name in the address of the playground. */
export const troubles = {
  none: { label: 'Nothing goes wrong', wayOut: '', faults: [] },
  slow: {
    label: 'Slow network',
    wayOut: 'Every answer takes 0.8 s: the form says what it is waiting for, and typing goes on.',
    faults: [],
    latency: 800,
  },
  dropped: {
    label: 'Connection drops once',
    wayOut: 'The first token request breaks. The message has a way out: pay again.',
    faults: [{ endpoint: TOKENS, kind: 'drop', times: 1 }],
  },
  'server-error': {
    label: 'Mercado Pago answers 500 once',
    wayOut: 'The first token request fails. Nothing typed is lost: pay again.',
    faults: [{ endpoint: TOKENS, kind: 'status', status: 500, times: 1 }],
  },
  'rate-limit': {
    label: 'Too many attempts (429) once',
    wayOut: 'The first token request is refused. The buyer is asked to wait a moment.',
    faults: [{ endpoint: TOKENS, kind: 'status', status: 429, times: 1 }],
  },
  'no-plans': {
    label: 'Installments do not load, once',
    wayOut: 'The card is known, the plans are not: the form offers to ask again.',
    faults: [{ endpoint: 'GET /v1/payment_methods/installments', kind: 'status', status: 500, times: 1 }],
  },
  'blocked-sdk': {
    label: 'mercadopago.js is blocked at first',
    wayOut: 'As with a content blocker. The message has a button, and the second try works.',
    faults: [],
  },
  'no-token': {
    label: 'The token request is never answered',
    wayOut: 'The form waits as long as it makes sense, says so, and gives the button back.',
    faults: [{ endpoint: TOKENS, kind: 'never' }],
  },
  silent: {
    label: 'Mercado Pago does not answer at all',
    wayOut: 'The form can be seen and typed into; after a while it says what is missing, with a button to ask again.',
    faults: [{ endpoint: '*', kind: 'never' }],
  },
  'unknown-key': {
    label: 'The public key is not known',
    wayOut: 'Only the shop can fix this: the buyer is told so, and mp-error says what to do.',
    faults: [],
  },
} as const satisfies Record<string, Trouble>;

export type TroubleName = keyof typeof troubles;
