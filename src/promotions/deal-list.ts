import { weekdaysOf, zeroRates, type Rate } from './legal-text.js';

/** The parts of a `GET /v1/payment_methods/deals` entry that are shown. */
export interface Deal {
  issuer: { name: string };
  /** In the language of the site: "Hasta 6 cuotas sin interés". */
  recommended_message?: string | null;
  max_installments?: number | null;
  payment_methods?: { name: string }[] | null;
  /** ISO 8601 with the site's offset. */
  date_started?: string | null;
  date_expired?: string | null;
  legals?: string | null;
}

export interface Promotion {
  bank: string;
  /** Mercado Pago's text; empty if none. */
  message: string;
  installments: number | null;
  cards: string[];
  /** Days of the week, 0 is Sunday; empty if unknown. */
  weekdays: number[];
  /** Last day as the bank wrote it, `2026-03-31`, whatever the buyer's time zone; empty if unknown. */
  lastDay: string;
  legals: string;
  /** Only if the promotion is interest-free. */
  rates: Rate[];
}

export interface Bank {
  name: string;
  promotions: Promotion[];
}

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Long text is cut, so that a hostile answer cannot flood a page. */
const text = (value: unknown, length = 200): string => (typeof value === 'string' ? value.trim().slice(0, length) : '');

/** A date without a time, as a page may write it, lasts until the end of that day. */
const endOf = (date: string): number => Date.parse(date.length === 10 ? `${date}T23:59:59` : date);

/** Whether a promotion is valid now. An unreadable date counts as invalid. */
function runs(entry: Loose, now: number): boolean {
  const [start, end] = [text(entry['date_started']), text(entry['date_expired'])];
  return (start === '' || Date.parse(start) <= now) && (end === '' || endOf(end) >= now);
}

/** @returns `null` for an entry without a promise or a bank */
function promotion(entry: Loose): Promotion | null {
  const bank = text(isObject(entry['issuer']) ? entry['issuer']['name'] : '');
  const most = Number(entry['max_installments']);
  const installments = Number.isInteger(most) && most > 1 ? most : null;
  const message = text(entry['recommended_message']);
  if (!bank || (!message && !installments)) return null;
  const legals = text(entry['legals'], 20_000);
  return {
    bank,
    message,
    installments,
    cards: list(entry['payment_methods'])
      .map(({ name }) => text(name))
      .filter(Boolean),
    weekdays: weekdaysOf(legals),
    lastDay: /^\d{4}-\d\d-\d\d/.exec(text(entry['date_expired']))?.[0] ?? '',
    legals,
    rates: zeroRates(legals),
  };
}

/** The longest plan first, then the earliest end. */
const byPlan = (a: Promotion, b: Promotion): number =>
  (b.installments ?? 0) - (a.installments ?? 0) || a.lastDay.localeCompare(b.lastDay);

/**
 * The current promotions, by bank: the bank with the longest plan first, then by name.
 *
 * @param answer a list of `Deal`, from the network or from the page: incomplete entries are left out
 * @param now milliseconds since 1970
 */
export function dealList(answer: unknown, now: number): Bank[] {
  const banks = new Map<string, Promotion[]>();
  for (const entry of list(answer)) {
    const found = runs(entry, now) ? promotion(entry) : null;
    if (found) banks.set(found.bank, [...(banks.get(found.bank) ?? []), found].sort(byPlan));
  }
  return [...banks]
    .map(([name, promotions]) => ({ name, promotions }))
    .sort(
      (a, b) =>
        (b.promotions[0]!.installments ?? 0) - (a.promotions[0]!.installments ?? 0) || a.name.localeCompare(b.name),
    );
}
