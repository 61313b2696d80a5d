import type { CardField, Field, IdentificationType, Issuer, PaymentMethod } from '../../card/card.js';
import type { Requirements } from '../../card/validate.js';
import type { Messages } from '../../locale/messages.js';
import type { Cost } from './plan-text.js';

/** Of an empty number, in the form's input and in Mercado Pago's frame alike. */
export const NUMBER_PLACEHOLDER = '0000 0000 0000 0000';

/** All that the form shows. It holds no digit, name or document. */
export interface ViewState {
  text(key: keyof Messages, values?: Record<string, string | number>): string;
  /** Language of the texts, which may be another than the page's. */
  locale: string;
  busy: boolean;
  /** A token is being made: no edits now. */
  locked: boolean;
  disabled: boolean;
  loading: boolean;
  test: boolean;
  /** Trouble that is not of one field, and whether trying again can help. */
  banner: { text: string; retry: boolean } | null;
  /** What is wrong, in the buyer's language. */
  problems: ReadonlyMap<Field, string>;
  /** A problem that appeared without moving focus; announced in a live region. */
  problem: string;
  /** Mercado Pago's frames take the card, and which of them has the focus. */
  framed: { active: CardField | null; isReady: boolean } | null;
  savedCards: readonly SavedChoice[];
  /** Empty where another card is chosen. */
  savedId: string;
  /** The box "keep this card": whether it is ticked; `null` where it is not offered. */
  saveCard: { checked: boolean } | null;
  method: PaymentMethod | null;
  /** Methods that the card can be paid with: more than one is the buyer's choice. */
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
  /** Shown where there is no plan to choose. */
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
  /** Until when it is good, or why it is not. */
  note: string;
  disabled: boolean;
}
