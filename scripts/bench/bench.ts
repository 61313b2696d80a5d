/**
 * `npm run bench`: compares the cost of the element with the same form written by hand, as a Markdown table. Needs the
 * built package (`npm run build`) and some minutes; `npm run bench -- 5` makes five runs instead of fifteen, `npm run
 * bench -- 5 typing mounts` runs only these two.
 */
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import playwright from '../../playwright.config.js';
import { tableHead, tableRow } from './figures.js';
import { mounts } from './measures/mounts.js';
import { phone } from './measures/phone.js';
import { start } from './measures/start.js';
import { tokens } from './measures/tokens.js';
import { typing } from './measures/typing.js';
import { startServer } from './server.js';

const measures = { start, phone, typing, mounts, tokens };

const [runs = '15', ...names] = process.argv.slice(2);
const wanted = Object.entries(measures).filter(([name]) => names.length === 0 || names.includes(name));

const server = await startServer();
const browser = await chromium.launch(playwright.use?.launchOptions);
try {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)} before`;
  const date = new Date().toISOString().slice(0, 10);
  console.log(`Median (least–most) of ${runs} interleaved runs, ${date}. Chromium ${browser.version()}, ${machine}.\n`);
  console.log(tableHead.join('\n'));
  for (const [, measure] of wanted) {
    for (const figure of await measure({ browser, server, runs: Number(runs) })) console.log(tableRow(figure));
  }
} finally {
  await browser.close();
  server.close();
}
