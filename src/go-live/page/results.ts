import { placeOf, type Place } from '../place.js';
import { textsLike, type PageText } from './texts.js';
import { given } from './tree.js';

/** How the page shows the result of a payment. */
export interface Results {
  /** `<mp-payment-status>` elements. */
  elements: Place[];
  /** Those that show an approved payment, and whether they have the card statement's text. */
  approved: { place: Place; statement: boolean }[];
  /** The shop's own candidates: a live region, or a text about a payment. */
  own: Place[];
  /** Codes of the API shown to the buyer. */
  rawCodes: Place[];
}

/** Codes of Payments, and those of Orders that are not ordinary words. */
const RAW_CODE =
  /\bcc_rejected_[a-z_]+|\bpending_(?:contingency|review_manual|challenge)\b|\brejected_(?:by|high)_[a-z_]+|\b(?:card_)?insufficient_amount\b|\bbad_filled_card_data\b|\brequired_call_for_authorize\b|\b(?:card_disabled|high_risk|processing_error)\b|\b(?:max_attempts|amount_limit)_exceeded\b|\binvalid_(?:installments|card_token)\b|\bwaiting_(?:capture|payment|transfer)\b/;
const TOLD =
  /\b(?:pago|compra|pagamento|payment)\b.{0,40}\b(?:aprobad|acreditad|rechazad|pendiente|en proceso|aprovad|recusad|pendente|approved|rejected|declined|pending)/i;
const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"], output';

interface Payment {
  status?: unknown;
  statement_descriptor?: unknown;
  /** Codes of Orders. */
  transactions?: { payments?: readonly { payment_method?: { statement_descriptor?: unknown } | null }[] | null } | null;
}

const APPROVED: readonly unknown[] = ['approved', 'processed'];

function approvedBy(element: Element): { place: Place; statement: boolean }[] {
  const payment = (element as { payment?: Payment | null }).payment;
  const status = given(element, 'status', 'status') || payment?.status;
  if (!APPROVED.includes(status)) return [];
  const statement =
    given(element, 'statementDescriptor', 'statement-descriptor') ||
    payment?.statement_descriptor ||
    payment?.transactions?.payments?.[0]?.payment_method?.statement_descriptor;
  return [{ place: placeOf(element), statement: Boolean(statement) }];
}

export function resultsOn(elements: readonly Element[], texts: readonly PageText[]): Results {
  const statuses = elements.filter(({ localName }) => localName === 'mp-payment-status');
  const place = ({ element }: { element: Element }): Place => placeOf(element);
  return {
    elements: statuses.map((element) => placeOf(element)),
    approved: statuses.flatMap(approvedBy),
    own: [
      ...elements.filter((element) => element.matches(LIVE)).map((element) => placeOf(element)),
      ...textsLike(texts, TOLD).map(place),
    ],
    rawCodes: textsLike(texts, RAW_CODE).map(({ element, text }) => placeOf(element, RAW_CODE.exec(text)![0])),
  };
}
