import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compile, type Sample } from './compile.js';
import { plain, react, vue } from './samples.js';
import { workspace } from './workspace.js';

const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const vueCompiler = join(workspace, 'vue/node_modules/vue-tsc/bin/vue-tsc.js');

const bundler = { module: 'esnext', moduleResolution: 'bundler' };
const node = { module: 'nodenext', moduleResolution: 'nodenext' };

const projects: [name: string, app: string, compiler: string, options: object, samples: Sample[]][] = [
  ['a bundler', 'html', typescript, bundler, plain],
  ['Node', 'html', typescript, node, plain],
  ['React 18', 'react-18', typescript, bundler, react],
  ['React 19', 'react-19', typescript, bundler, react],
  ['Vue', 'vue', vueCompiler, bundler, vue],
];

for (const [name, app, compiler, options, samples] of projects) {
  test(`a strict project for ${name} compiles correct code, and only that`, () => {
    const complaints = compile(app, compiler, options, samples);
    for (const [index, { title, wrong }] of samples.entries()) {
      expect.soft(complaints[index], title).toMatch(wrong ?? /^$/);
    }
    expect(complaints.at(-1), 'the declarations themselves').toBe('');
  });
}
