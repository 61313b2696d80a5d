import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { scoreIntegration } from '../go-live/score.js';
import type { ScoreReport } from './score-report.js';

/** The payment could not be read; the message says why. */
export class PaymentError extends Error {
  override readonly name = 'PaymentError';
}

/** `>` of Windows PowerShell 5 writes UTF-16, and `Out-File -Encoding utf8` a byte order mark, which TextDecoder drops. */
function decode(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Scores a payment or an order as Mercado Pago does.
 *
 * @param file with its JSON; `-` reads standard input
 * @throws {PaymentError} if the file is missing or contains no payment
 */
export async function score(file: string): Promise<ScoreReport> {
  try {
    const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file));
    return { file, findings: scoreIntegration(JSON.parse(decode(bytes))) };
  } catch (cause) {
    throw new PaymentError(`${file} contains no payment or order in JSON`, { cause });
  }
}
