import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { scoreIntegration } from '../go-live/score.js';
import type { ScoreReport } from './score-report.js';

/** The payment could not be read; the message says why. */
export class PaymentError extends Error {
  override readonly name = 'PaymentError';
}

/**
 * Scores a payment or an order as Mercado Pago does.
 *
 * @param file with its JSON; `-` reads standard input
 * @throws {PaymentError} if the file is missing or contains no payment
 */
export async function score(file: string): Promise<ScoreReport> {
  try {
    const json = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));
    return { file, findings: scoreIntegration(JSON.parse(json)) };
  } catch (cause) {
    throw new PaymentError(`${file} contains no payment or order in JSON`, { cause });
  }
}
