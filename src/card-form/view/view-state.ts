import type { CardField, Field, IdentificationType, Issuer, PaymentMethod } from '../../card/card.js';
import type { Requirements } from '../../card/validate.js';
import type { Messages } from '../../locale/messages.js';
import type { Cost } from './plan-text.js';

/** Placeholder of the number, in the form's input and in Mercado Pago's frame. */
export const NUMBER_PLACEHOLDER = '0000 0000 0000 0000';

/** Everything the form shows. It contains no digit, name or document. */
export interface ViewState {
  text(key: keyof Messages, values?: Record<string, string | number>): string;
  /** Language of the texts, which may differ from the page's. */
  locale: string;
  busy: boolean;
  /** A token is being made: edits are locked. */
  locked: boolean;
  disabled: boolean;
  loading: boolean;
  /** mercadopago.js is on its way, and the document types with it. */
  documentsLoading: boolean;
  test: boolean;
  /** An error that concerns no single field, and whether trying again can help. */
  banner: { text: string; retry: boolean } | null;
  /** Problems, in the buyer's language. */
  problems: ReadonlyMap<Field, string>;
  /** A problem that appeared without moving focus; announced in a live region. */
  problem: string;
  /** Mercado Pago's frames, if used: which one has the focus. */
  framed: { active: CardField | null; isReady: boolean } | null;
  savedCards: readonly SavedChoice[];
  /** Empty if another card is chosen. */
  savedId: string;
  /** The box "keep this card": whether it is ticked; `null` if not offered. */
  saveCard: { checked: boolean } | null;
  method: PaymentMethod | null;
  /** Methods available for the card: if more than one, the buyer chooses. */
  methods: readonly PaymentMethod[];
  requirements: Requirements;
  /** `null` while they are not known. */
  documents: readonly IdentificationType[] | null;
  documentsExpected: boolean;
  documentKind: 'number' | 'letter';
  documentDoubt: boolean;
  issuers: readonly Issuer[];
  issuerId: string | null;
  plans: readonly Plan[];
  installments: number | null;
  cost: Cost | null;
  /** Shown if there is no plan to choose. */
  plansNote: string;
  asksPlan: boolean;
}

export interface Plan {
  installments: number;
  text: string;
}

export interface SavedChoice {
  id: string;
  text: string;
  /** Its expiry, or why it cannot be used. */
  note: string;
  disabled: boolean;
}
