import { readFile, writeFile } from 'node:fs/promises';

/** What a function saw: of the number, no more than the digits that tell the bank are known to the lookups. */
export interface Seen {
  card: string[];
  bin: string[];
}

/** What the prober has found, by engine. The tables of the threat model are made of it, and lint holds them together. */
export interface Recorded {
  /** By when the functions were replaced, and the SDK. */
  functions: Record<string, Record<string, Seen>>;
  /** What a page can read that changes with the digits, and with each key. */
  measures: Record<string, { digits: string[]; keys: string[] }>;
  /** What a style sheet can measure or load that changes with what is typed; and with the place of the caret. */
  sheets: Record<string, { told: string[]; scrolled: string[] }>;
}

const file = 'docs/prober.json';

export const recorded = async (): Promise<Recorded> => JSON.parse(await readFile(file, 'utf8')) as Recorded;

/** With `RECORD=1` writes down what was found; one worker at a time. */
export async function record<Kind extends keyof Recorded>(
  kind: Kind,
  engine: string,
  found: Recorded[Kind][string],
): Promise<void> {
  if (!process.env['RECORD']) return;
  const now = await recorded();
  now[kind][engine] = found;
  await writeFile(file, JSON.stringify(now, null, 2));
}
