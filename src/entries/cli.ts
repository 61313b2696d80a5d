#!/usr/bin/env node
/// <reference types="node" />
import { writeFile } from 'node:fs/promises';
import { BrowserError } from '../cli/browser.js';
import { check, PageError } from '../cli/check.js';
import { markdownReport } from '../cli/markdown.js';
import { readOptions, USAGE, UsageError, type Options, type ScoreOptions } from '../cli/options.js';
import { hasFailed } from '../cli/report.js';
import { PaymentError, score } from '../cli/score.js';
import { isIncomplete, scoreMarkdown, scoreText } from '../cli/score-report.js';
import { textReport } from '../cli/text.js';

async function report(options: Options): Promise<number> {
  const found = await check(options);
  if (options.markdown) await writeFile(options.markdown, markdownReport(found));
  process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : textReport(found));
  return hasFailed(found) ? 1 : 0;
}

async function reportScore({ file, json, markdown }: ScoreOptions): Promise<number> {
  const found = await score(file);
  if (markdown) await writeFile(markdown, scoreMarkdown(found));
  process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : scoreText(found));
  return isIncomplete(found) ? 1 : 0;
}

async function run(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options) return options.command === 'score' ? reportScore(options) : report(options);
  process.stdout.write(USAGE);
  return 0;
}

/** The caller's mistakes are printed as one sentence; any other error keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (!(error instanceof BrowserError || error instanceof PageError || error instanceof PaymentError))
    return `${(error as Error).stack}\n`;
  const { cause } = error;
  return `${error.message}${cause instanceof Error ? `: ${cause.message}` : ''}\n`;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(explain(error));
  return 2;
});
