import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { workspace } from './workspace.js';

const app = join(workspace, 'react-19');
const installed = join(app, 'node_modules/mercadopago-elements');
const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default?: string }>;
  customElements: string;
  'web-types': string;
};

const targets = Object.entries(manifest.exports).map(([entry, target]) => ({
  specifier: entry.replace('.', manifest.name),
  files: typeof target === 'string' ? [target] : Object.values(target),
}));
const scriptTag = `${manifest.name}/dist/mercadopago-elements.js`;
const modules = targets
  .map(({ specifier }) => specifier)
  .filter((specifier) => specifier !== scriptTag && !specifier.endsWith('.json'));

/** Bundles one line of code. */
async function bundled(line: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: line, resolveDir: app },
    bundle: true,
    logLevel: 'silent',
    format: 'esm',
    write: false,
    external: ['react', '@lit/react', 'vue'],
  });
  return outputFiles[0]!.text;
}

/** The elements in a bundle, recognised by text only they contain. */
const marks = {
  'card-form': 'data-checkout',
  'payment-status': 'statement_descriptor',
  promotions: 'payment_methods/deals',
};
const elementsIn = (code: string): string[] =>
  Object.entries(marks)
    .filter(([, mark]) => code.includes(mark))
    .map(([name]) => name);
const registered = (code: string): string[] =>
  [...code.matchAll(/^\s*register\w*\("(mp-[a-z-]+)"/gm)].map(([, tag]) => tag!);

test('every file named in package.json exists', () => {
  const files = [...targets.flatMap(({ files }) => files), manifest.customElements, manifest['web-types']];
  expect(files.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
});

for (const specifier of modules) {
  test(`Node imports ${specifier} without a DOM and says nothing`, () => {
    const script = `process.stdout.write(Object.keys(await import('${specifier}')).length + typeof document)`;
    const cwd = join(workspace, specifier.endsWith('/vue') ? 'vue' : 'react-19');
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    // Types alone, for JSX.
    expect(stdout).toMatch(specifier.endsWith('/jsx') ? /^0undefined$/ : /^[1-9]\d*undefined$/);
  });
}

const bundles: [line: string, elements: string[], tags: string[]][] = [
  [
    `import 'mercadopago-elements'`,
    ['card-form', 'payment-status', 'promotions'],
    ['mp-card-form', 'mp-payment-status', 'mp-promotions'],
  ],
  [`import 'mercadopago-elements/card-form.js'`, ['card-form'], ['mp-card-form']],
  [`import 'mercadopago-elements/payment-status.js'`, ['payment-status'], ['mp-payment-status']],
  [`import 'mercadopago-elements/promotions.js'`, ['promotions'], ['mp-promotions']],
  [`import 'mercadopago-elements/classes.js'`, [], []],
  [`import 'mercadopago-elements/jsx'`, [], []],
  [`import { MpPromotions } from 'mercadopago-elements/classes.js'; window.P = MpPromotions`, ['promotions'], []],
  [`import { MpPromotions } from 'mercadopago-elements/react'; window.P = MpPromotions`, ['promotions'], []],
  [`import { MpPaymentStatus } from 'mercadopago-elements/vue'; window.P = MpPaymentStatus`, ['payment-status'], []],
];

for (const [line, elements, tags] of bundles) {
  test(`${line} brings ${elements.join(', ') || 'nothing'}`, async () => {
    const code = await bundled(line);
    expect(elementsIn(code)).toEqual(elements);
    expect(registered(code)).toEqual(tags);
  });
}

test('the React entry is for the client', () => {
  expect(readFileSync(join(installed, 'dist/react.js'), 'utf8')).toMatch(/^"use client";/);
});

test('editors offer attributes with words to write, and the page’s form', () => {
  const file = join(installed, 'dist/vscode.html-custom-data.json');
  const { tags } = JSON.parse(readFileSync(file, 'utf8')) as {
    tags: { name: string; attributes: { name: string; values: { name: string }[] }[] }[];
  };
  const values = tags.flatMap(({ attributes }) => attributes.flatMap((attribute) => attribute.values));
  expect(values.map(({ name }) => name).filter((name) => /[\s[\]<>(){}]/.test(name))).toEqual([]);
  const form = tags.find(({ name }) => name === 'mp-card-form')!;
  const wordsOf = (attribute: string) =>
    form.attributes.find(({ name }) => name === attribute)?.values.map(({ name }) => name);
  expect(wordsOf('payment-types')).toEqual(['credit_card', 'debit_card', 'prepaid_card']);
  expect(wordsOf('form')).toEqual([]);
});

for (const [tool, ...options] of [
  ['publint', '--strict'],
  ['attw', '--profile', 'esm-only'],
] as const) {
  test(`${tool} finds nothing`, () => {
    const tarball = join(workspace, `${manifest.name}-${manifest.version}.tgz`);
    expect(spawnSync('npx', [tool, tarball, ...options], { encoding: 'utf8' })).toMatchObject({ status: 0 });
  });
}

test('the source maps carry their sources', () => {
  for (const { files } of targets) {
    for (const file of files.filter((name) => name.endsWith('.js') && existsSync(join(installed, `${name}.map`)))) {
      const map = JSON.parse(readFileSync(join(installed, `${file}.map`), 'utf8')) as { sourcesContent?: string[] };
      expect(map.sourcesContent).not.toHaveLength(0);
    }
  }
});
