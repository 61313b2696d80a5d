import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { scoreIntegration } from '../go-live/score.js';
import type { ScoreReport } from './score-report.js';

/** A payment that could not be read, and why. */
export class PaymentError extends Error {
  override readonly name = 'PaymentError';
}

/**
 * Looks in a payment or an order for what Mercado Pago scores.
 *
 * @param file with its JSON; `-` reads standard input
 * @throws {PaymentError} where there is no such file, or no payment in it
 */
export async function score(file: string): Promise<ScoreReport> {
  try {
    const json = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));
    return { file, findings: scoreIntegration(JSON.parse(json)) };
  } catch (cause) {
    throw new PaymentError(`${file} has no payment or order in JSON`, { cause });
  }
}
