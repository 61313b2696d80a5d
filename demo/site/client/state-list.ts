import type { MpCardForm } from 'mercadopago-elements';
import { testCards } from 'mercadopago-elements/testing';
import { PUBLIC_KEY, TOOL_NONCE } from '../addresses.js';
import type { TroubleName } from '../faults.js';
import { typeCard } from './test-cards.js';

export interface FormState {
  /** Id of its place in the page. */
  id: string;
  title: string;
  attributes: Readonly<Record<string, string>>;
  trouble?: TroubleName;
  savedCards?: object[];
  /** How a buyer gets into this state, once the form is ready. */
  reach?(form: MpCardForm): Promise<void>;
}

const cards = testCards('MLA');
const cardOf = (methodId: string) => cards.find(({ paymentMethodId }) => paymentMethodId === methodId)!;

const typed =
  (methodId: string) =>
  async (form: MpCardForm): Promise<void> => {
    await typeCard(form, cardOf(methodId), 'APRO');
  };

const savedCard = (id: string, name: string, lastFour: string, year: number): object => ({
  id,
  expiration_month: 11,
  expiration_year: year,
  first_six_digits: '450995',
  last_four_digits: lastFour,
  payment_method: { id: 'visa', name, payment_type_id: 'credit_card' },
  security_code: { length: 3, card_location: 'back' },
});

const plain = { 'public-key': PUBLIC_KEY, 'csp-nonce': TOOL_NONCE, amount: '1250.50', locale: 'es-AR' };

export const formStates: readonly FormState[] = [
  { id: 'loading', title: 'Loading, then no answer', attributes: plain, trouble: 'silent' },
  { id: 'empty', title: 'Ready', attributes: plain },
  { id: 'complete', title: 'Complete', attributes: plain, reach: typed('visa') },
  { id: 'bank', title: 'A bank to choose', attributes: plain, reach: typed('master') },
  {
    id: 'errors',
    title: 'Problems next to the fields',
    attributes: plain,
    async reach(form) {
      await form.tokenize().catch(() => undefined);
    },
  },
  {
    id: 'busy',
    title: 'Making a token, then no answer',
    attributes: plain,
    trouble: 'no-token',
    async reach(form) {
      await typeCard(form, cardOf('visa'), 'APRO');
      void form.tokenize().catch(() => undefined);
    },
  },
  {
    id: 'recovered',
    title: 'After a rejected payment: the code again',
    attributes: plain,
    async reach(form) {
      await typeCard(form, cardOf('visa'), 'SECU');
      await form.tokenize();
      form.recover('cc_rejected_bad_filled_security_code');
    },
  },
  { id: 'trouble', title: 'mercadopago.js is blocked', attributes: plain, trouble: 'blocked-sdk' },
  { id: 'key', title: 'Unknown public key', attributes: plain, trouble: 'unknown-key' },
  {
    id: 'not-accepted',
    title: 'A kind of card the shop does not accept',
    attributes: { ...plain, 'payment-types': 'debit_card' },
    reach: typed('visa'),
  },
  {
    id: 'saved',
    title: 'Saved cards, one of them expired',
    attributes: plain,
    savedCards: [savedCard('1', 'Visa', '3704', 2030), savedCard('2', 'American Express', '7522', 2020)],
  },
  { id: 'secure', title: 'Secure fields', attributes: { ...plain, 'secure-fields': '' } },
  { id: 'save-card', title: 'With a box to keep the card', attributes: { ...plain, 'save-card': '' } },
  { id: 'disabled', title: 'Disabled', attributes: { ...plain, disabled: '' } },
  { id: 'v1', title: 'With mercadopago.js v1', attributes: { ...plain, sdk: 'v1' } },
  { id: 'portuguese', title: 'In Portuguese', attributes: { ...plain, locale: 'pt-BR' } },
  { id: 'english', title: 'In English', attributes: { ...plain, locale: 'en-US' } },
];

/** `status` and `status_detail` of payments, then of orders. */
export const resultStates: readonly (readonly [status: string, detail: string])[] = [
  ['approved', 'accredited'],
  ['authorized', 'pending_capture'],
  ['in_process', 'pending_contingency'],
  ['in_process', 'pending_review_manual'],
  ['pending', 'pending_challenge'],
  ['rejected', 'cc_rejected_bad_filled_card_number'],
  ['rejected', 'cc_rejected_bad_filled_date'],
  ['rejected', 'cc_rejected_bad_filled_security_code'],
  ['rejected', 'cc_rejected_call_for_authorize'],
  ['rejected', 'cc_rejected_insufficient_amount'],
  ['rejected', 'cc_rejected_card_disabled'],
  ['rejected', 'cc_rejected_duplicated_payment'],
  ['rejected', 'cc_rejected_high_risk'],
  ['rejected', 'cc_rejected_max_attempts'],
  ['rejected', 'cc_rejected_3ds_challenge'],
  ['rejected', 'cc_rejected_other_reason'],
  ['cancelled', 'expired'],
  ['refunded', 'refunded'],
  ['charged_back', 'in_process'],
  ['processed', 'accredited'],
  ['processing', 'in_review'],
  ['failed', 'insufficient_amount'],
  ['unheard-of', 'unheard_of'],
];

export const promotionStates: readonly {
  id: string;
  title: string;
  attributes: Readonly<Record<string, string>>;
  isEmpty?: true;
}[] = [
  { id: 'promotions', title: 'Banks with promotions', attributes: { amount: '1250.50', locale: 'es-AR' } },
  { id: 'no-promotions', title: 'None: only the notice', attributes: { locale: 'es-AR' }, isEmpty: true },
];
