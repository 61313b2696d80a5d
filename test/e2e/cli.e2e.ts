import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/cli/report.js';
import { afterLoad, inShadowRoot, openCarelessShop } from '../cli/careless-shop.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Ended {
  code: number | string | null;
  out: string;
  error: string;
}

const run = (args: string[], browser?: string): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...(browser && { CHROMIUM_PATH: browser }) };
    execFile(process.execPath, [cli, ...args], { env }, (failure, out, error) =>
      resolve({ code: failure ? (failure.code ?? null) : 0, out, error }),
    );
  });

const reportOf = ({ out }: Ended): Report => JSON.parse(out) as Report;

const resultsIn = ({ findings }: Report): Record<string, string> =>
  Object.fromEntries(findings.map(({ id, result }) => [id, result]));

test('the demo shop passes, with a test purchase for each way a payment can end', async ({
  baseURL,
  launchOptions,
}, info) => {
  const file = info.outputPath('go-live.md');
  const ended = await run(['check', `${baseURL}/shop`, '--json', '--markdown', file], launchOptions.executablePath);
  const report = reportOf(ended);
  expect(report.findings.filter(({ level, result }) => level === 'must' && result === 'fail')).toEqual([]);
  expect(ended.code).toBe(0);
  expect(resultsIn(report)).toMatchObject({ 'result-communicated': 'pass', 'no-card-on-server': 'pass' });
  expect(report.purchases.map(({ holder, trouble }) => [holder, trouble])).toEqual(
    ['APRO', 'CONT', 'OTHE', 'CALL', 'FUND', 'SECU', 'EXPI', 'FORM'].map((holder) => [holder, '']),
  );
  expect(report.scripts.map(({ url }) => url)).toContain(`${baseURL}/elements/mercadopago-elements.js`);
  expect(ended.out).not.toMatch(/TEST-[0-9a-f]{8}-/);
  expect(await readFile(file, 'utf8')).toMatch(/^# Go-live check of/);
});

test('a careless shop fails: one answer for all, and a script that reads the keys', async ({ launchOptions }) => {
  const shop = await openCarelessShop();
  const ended = await run(['check', shop.url, '--json'], launchOptions.executablePath);
  shop.close();
  expect(ended.code).toBe(1);
  const report = reportOf(ended);
  expect(resultsIn(report)).toMatchObject({
    'result-communicated': 'fail',
    'no-card-on-server': 'fail',
    terms: 'fail',
    promotions: 'fail',
  });
  const told = report.findings.find(({ id }) => id === 'result-communicated')!.message;
  expect(told).toContain('APRO and CONT and OTHE');
  const sent = report.findings.find(({ id }) => id === 'no-card-on-server')!.message;
  expect(sent).toContain(`${shop.url}collect`);
  expect(sent).not.toMatch(/\d{13}/);
});

const APP_USR = 'APP_USR-8d0b0bd6-6c2f-4f3e-9a51-3d0b6f0e5c11';

for (const [what, attributes, buys, liveKey] of [
  ['APP_USR- with the attribute test', 'test', true, 'unknown'],
  ['APP_USR-, which looks live', '', false, 'pass'],
] as const) {
  test(`a key of ${what}: test purchases are ${buys ? 'made' : 'left out'} unasked`, async ({ launchOptions }) => {
    const shop = await openCarelessShop(APP_USR, attributes);
    const report = reportOf(await run(['check', shop.url, '--json'], launchOptions.executablePath));
    shop.close();
    expect(report.purchases.filter(({ trouble }) => trouble === '')).toHaveLength(buys ? 8 : 0);
    expect(resultsIn(report)).toMatchObject({ 'live-key': liveKey, 'sdk-official': 'unknown' });
  });
}

for (const [what, render] of [
  ['in an open shadow root', inShadowRoot],
  ['rendered after the page has loaded', afterLoad],
] as const) {
  test(`a form ${what} is checked and paid with, and its result read`, async ({ launchOptions }) => {
    const shop = await openCarelessShop(undefined, '', render);
    const report = reportOf(await run(['check', shop.url, '--json'], launchOptions.executablePath));
    shop.close();
    expect(report.notes).toEqual([]);
    expect(report.purchases.map(({ trouble }) => trouble)).toEqual(Array(8).fill(''));
    expect(report.purchases[0]!.shown.join()).toContain('Gracias por tu compra');
    expect(resultsIn(report)).toMatchObject({ 'result-communicated': 'fail', promotions: 'fail' });
  });
}

test('a page without a card form is told so, and that no purchases were made', async ({ launchOptions }) => {
  const shop = await openCarelessShop();
  const ended = await run(['check', `${shop.url}empty`, '--purchase'], launchOptions.executablePath);
  shop.close();
  expect(ended.code).toBe(0);
  expect(ended.out).toContain('No card form was found within 10 s');
  expect(ended.out).toContain('No test purchases were made: they need <mp-card-form>.');
});

test('a key that is not marked as a test key: says why no purchases were made', async ({ launchOptions }) => {
  const shop = await openCarelessShop(APP_USR);
  const ended = await run(['check', shop.url], launchOptions.executablePath);
  shop.close();
  expect(ended.out).toContain('No test purchases were made: the page does not mark its key as a test key');
});

test('without purchases it only looks', async ({ baseURL, launchOptions }) => {
  const ended = await run(['check', `${baseURL}/shop`, '--no-purchase'], launchOptions.executablePath);
  expect(ended.out).toContain('To look at');
  expect(ended.out).not.toContain('Test purchases');
});

for (const [what, args, says] of [
  ['an unknown command', ['look'], 'No command "look"'],
  ['no address', ['check', 'shop'], 'Write one address'],
  ['an unknown option', ['check', 'https://shop.test', '--colour'], '--colour'],
  ['a country that Mercado Pago is not in', ['check', 'https://shop.test', '--site', 'ESP'], 'MLA'],
  ['both wishes', ['check', 'https://shop.test', '--purchase', '--no-purchase'], 'Either'],
] as const) {
  test(`${what} is explained, with exit code 2`, async () => {
    const { code, error } = await run([...args]);
    expect(code).toBe(2);
    expect(error).toContain(says);
    expect(error).toContain('Usage:');
  });
}

test('a missing page and a missing browser are reported, with exit code 2', async ({ baseURL, launchOptions }) => {
  const page = await run(['check', `${baseURL}/nowhere`], launchOptions.executablePath);
  expect(page).toMatchObject({ code: 2, error: expect.stringContaining('answers 404') });
  const browser = await run(['check', `${baseURL}/shop`, '--browser', '/nowhere/chromium']);
  expect(browser).toMatchObject({ code: 2, error: expect.stringContaining('--browser') });
});
