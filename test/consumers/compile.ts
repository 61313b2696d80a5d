import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from './workspace.js';

/** A file of a strict TypeScript project, with the compiler's expected error; none if it is correct. */
export interface Sample {
  title: string;
  extension: 'ts' | 'tsx' | 'vue';
  code: string;
  wrong?: RegExp;
}

const options = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  types: [],
};

/**
 * Compiles the samples in an application, where the package is installed.
 *
 * @returns the errors for each sample, in order, and then those for all other files
 */
export function compile(app: string, compiler: string, more: object, samples: readonly Sample[]): string[] {
  const folder = join(workspace, app, 'samples');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const names = samples.map(({ extension }, index) => `sample-${index}.${extension}`);
  samples.forEach(({ code }, index) => writeFileSync(join(folder, names[index]!), code));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...options, ...more } }));
  const { stdout } = spawnSync(process.execPath, [compiler, '--pretty', 'false', '-p', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  // An indented line continues the error above it.
  const complaints = stdout.split(/\n(?! )/).filter(Boolean);
  const others = complaints.filter((line) => !names.some((name) => line.startsWith(`${name}(`)));
  return [
    ...names.map((name) => complaints.filter((line) => line.startsWith(`${name}(`)).join('\n')),
    others.join('\n'),
  ];
}
