import { outcome } from '../testing/test-cards.js';
import type { PageFinding } from './page-check.js';
import type { Purchase } from './report.js';

type Verdict = Pick<PageFinding, 'result' | 'message' | 'help'>;

/** Order and payment numbers differ every time, so they do not count as part of a result. */
const withoutNumbers = (line: string): string => line.replace(/\b[0-9a-f]{6,}\b|\d+/gi, '#');

const wordsOf = ({ shown }: Purchase): string => shown.map(withoutNumbers).join('\n');

/** Orders has one code for SECU, EXPI and FORM: a shop cannot tell them apart. */
const isOneEnd = (holders: readonly string[]): boolean =>
  new Set(holders.map((holder) => outcome(holder).order.statusDetail)).size === 1;

/** Groups of names whose results read the same. */
function sameWords(purchases: readonly Purchase[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const purchase of purchases) {
    const words = wordsOf(purchase);
    groups.set(words, [...(groups.get(words) ?? []), purchase.holder]);
  }
  return [...groups.values()].filter((holders) => holders.length > 1);
}

/** Names whose result shows the buyer the API's code. */
const showingCodes = (purchases: readonly Purchase[]): string[] =>
  purchases
    .filter(({ holder, shown }) => {
      const { statusDetail, order } = outcome(holder);
      const codes = [statusDetail, order.statusDetail].filter((code) => code.includes('_'));
      return shown.some((line) => codes.some((code) => line.includes(code)));
    })
    .map(({ holder }) => holder);

/** Tests row 7 of the go-live list: the shop explains each outcome in its own words. */
export function judgeResults(purchases: readonly Purchase[]): Verdict {
  const [failed] = purchases.filter(({ trouble }) => trouble !== '');
  if (failed) {
    return {
      result: 'unknown',
      message: `The test purchase as ${failed.holder} could not be made. ${failed.trouble}`,
      help: 'Pay by hand with the names APRO, CONT, OTHE, CALL, FUND, SECU, EXPI and FORM on a test card.',
    };
  }
  const codes = showingCodes(purchases);
  if (codes.length > 0) {
    return {
      result: 'fail',
      message: `The buyer is shown codes of the API: ${codes.join(', ')}.`,
      help: 'Write <mp-payment-status>: it has words for each code.',
    };
  }
  const same = sameWords(purchases);
  const wrong = same.filter((holders) => !isOneEnd(holders));
  if (wrong.length > 0) {
    return {
      result: 'fail',
      message: `The buyer reads the same result for ${wrong.map((names) => names.join(' and ')).join('; ')}.`,
      help: 'Use status_detail to say what happened and what to do next; <mp-payment-status> does.',
    };
  }
  if (same.length > 0) {
    return {
      result: 'pass',
      message: `${purchases.length} test purchases. ${same.flat().join(', ')} read the same, because Orders gives them the same answer.`,
      help: 'Read them. If you charge with Payments, SECU, EXPI and FORM must say which field to correct.',
    };
  }
  return {
    result: 'pass',
    message: `${purchases.length} test purchases, each with its own outcome, explained in its own words.`,
    help: 'Read them: SECU, EXPI and FORM must say which field to correct.',
  };
}

/**
 * Tests row 4: where the number went.
 *
 * @param sent addresses other than Mercado Pago's that received it
 */
export function judgeCardRequests(sent: readonly string[]): Verdict {
  if (sent.length > 0) {
    return {
      result: 'fail',
      message: `The card number was sent to ${sent.join(', ')}.`,
      help: 'Remove the code that sends it. Only api.mercadopago.com may receive it.',
    };
  }
  return {
    result: 'pass',
    message: 'In the test purchases the card number went to Mercado Pago and nowhere else.',
    help: 'Nothing to do.',
  };
}
