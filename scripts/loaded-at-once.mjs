import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles an entry as a shop's bundler would, including lit. Dynamic imports become separate files.
 *
 * @param {string} entry a file, relative to the root
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<import('esbuild').OutputFile[]>} the files a page loads at once, without those of `import()`
 */
export async function loadedAtOnce(entry, options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    outdir: 'weighed',
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    ...options,
    write: false,
  });
  const outputs = Object.entries(metafile.outputs);
  const needed = new Set(outputs.filter(([, { entryPoint }]) => entryPoint === entry).map(([path]) => path));
  // A set can grow while it is iterated.
  for (const output of needed) {
    for (const { kind, path } of metafile.outputs[output].imports) {
      if (kind === 'import-statement' && path in metafile.outputs) needed.add(path);
    }
  }
  return outputFiles.filter(({ path }) => needed.has(relative(root, path)));
}
