import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remapping from '@jridgewell/remapping';
import { transform } from 'esbuild';
import MagicString from 'magic-string';
import { minify, type MinifyOptions } from 'terser';
import { defineConfig, type BuildOptions, type Plugin } from 'vite';
import { scriptTag } from './demo/site/snippets/script-tag.js';
import { forOldMinifiers } from './scripts/old-minifiers.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Entries of the package, by the name of their file in `dist`. */
const entries = {
  index: path('src/entries/index.ts'),
  'card-form': path('src/entries/card-form.ts'),
  'payment-status': path('src/entries/payment-status.ts'),
  promotions: path('src/entries/promotions.ts'),
  classes: path('src/entries/classes.ts'),
  react: path('src/entries/react.ts'),
  vue: path('src/entries/vue.ts'),
  sandbox: path('src/entries/sandbox.ts'),
  'go-live': path('src/entries/go-live.ts'),
  'go-live-panel': path('src/entries/go-live-panel.ts'),
  testing: path('src/entries/testing.ts'),
  cli: path('src/entries/cli.ts'),
};

/** ES modules, with lit and the frameworks left to the shop's own bundler. */
const library: BuildOptions = {
  target: 'es2022',
  minify: false,
  sourcemap: true,
  lib: { entry: entries, formats: ['es'] },
  rolldownOptions: {
    external: /^(node:.+|(lit|@lit\/react|react|vue|playwright)($|\/))/,
    // 'use client' is in an entry, and stays at its top.
    checks: { moduleLevelDirective: false },
    output: { chunkFileNames: 'chunks/[name].js' },
  },
};

/** One self-contained file for a script tag, lit inside. It runs as a classic script and as a module. */
const scriptTagBuild: BuildOptions = {
  target: 'es2022',
  emptyOutDir: false,
  sourcemap: true,
  lib: {
    entry: path('src/entries/script-tag.ts'),
    formats: ['iife'],
    name: 'MercadoPagoElements',
    fileName: () => 'mercadopago-elements.js',
  },
};

/** The go-live check in one file, which the command line hands to a page that it opens. */
const pageCheck: BuildOptions = {
  target: 'es2022',
  emptyOutDir: false,
  lib: {
    entry: path('src/cli/page-check.ts'),
    formats: ['iife'],
    name: 'mercadoPagoCheck',
    fileName: () => 'page-check.js',
  },
};

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/**
 * The bundler's helper for modules that are loaded later: it takes all enumerable names of an object, inherited ones too,
 * and fails where a page has put a number, a text or `true` on `Object.prototype`.
 */
const EXPORTS = /for\(var (\w+) in (\w+)\)(\w+)\((\w+),\1,\{get:\2\[\1\],enumerable:!0\}\)/g;
const OWN_EXPORTS = 'Object.keys($2).forEach($1=>$3($4,$1,{__proto__:null,get:$2[$1],enumerable:!0}))';

/** Takes 620 bytes of brotli from what the bundler has minified; neither of the two gets as far alone. */
const SECOND_PASS: MinifyOptions = {
  ecma: 2022,
  compress: { passes: 3 },
  format: {
    // Pages without a charset would show the texts garbled.
    ascii_only: true,
    // V8 compiles the file off the main thread as it arrives, instead of each function when it is first called:
    // https://v8.dev/blog/explicit-compile-hints. The semicolon ends a theme's script put in front of this file.
    preamble: '//# allFunctionsCalledOnLoad\n;',
  },
};

/**
 * Makes the one-file build fit to be concatenated with a theme's other scripts, and prints the tags to copy, with the
 * hash of what was written.
 */
function scriptTagFile(): Plugin {
  return {
    name: 'script-tag-file',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const map = bundle[`${file.fileName}.map`];
        if (map?.type !== 'asset') return this.error(`${file.fileName} has no source map.`);
        const become = (code: string, own: string): string => {
          map.source = String(remapping([own, map.source as string], () => null));
          return (file.code = code);
        };
        const edit = (edited: MagicString): string =>
          become(edited.toString(), edited.generateMap({ hires: true }).toString());
        edit(new MagicString(file.code).replace(EXPORTS, OWN_EXPORTS));
        const small = await minify(file.code, { ...SECOND_PASS, sourceMap: { url: map.fileName } });
        become(small.code!, small.map as string);
        forOldMinifiers(file.code, (code) => this.parse(code), edit);
        // Whatever follows must not end up in the comment that names the source map, even if the file is trimmed first.
        file.code += '\n/* */\n';
      }
    },
    writeBundle({ dir }, bundle) {
      const [file] = Object.keys(bundle);
      const hash = createHash('sha384')
        .update(readFileSync(join(dir!, file!)))
        .digest('base64');
      console.log(`\n${scriptTag({ version, integrity: `sha384-${hash}` })}\n`);
    },
  };
}

/** A whole `css` literal; none has a placeholder. */
const STYLES = /(?<=css`)[^`$]+`;/;

/** Comments and indentation of a style sheet are text to every other minifier, a shop's own too. */
const smallStyles: Plugin = {
  name: 'small-styles',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\.styles\.ts$/ },
    async handler(source) {
      const sheet = STYLES.exec(source)?.[0] ?? this.error('There is no css`…` without placeholders here.');
      const { code } = await transform(sheet.slice(0, -2), { loader: 'css', minify: true, target: 'es2022' });
      // Every line stays where it is, for the source map.
      const lines = '\n'.repeat(sheet.split('\n').length - 1);
      return { code: source.replace(STYLES, () => `${code.trim()}\`;${lines}`), map: null };
    },
  },
};

const singleFiles: Partial<Record<string, BuildOptions>> = { 'script-tag': scriptTagBuild, 'page-check': pageCheck };

export default defineConfig(({ mode }) => ({
  plugins: [smallStyles, ...(mode === 'script-tag' ? [scriptTagFile()] : [])],
  build: singleFiles[mode] ?? library,
  resolve: {
    // The demo imports public names only. In development these are the sources.
    alias: [
      { find: /^mercadopago-elements$/, replacement: entries.index },
      { find: /^mercadopago-elements\/sandbox$/, replacement: entries.sandbox },
      { find: /^mercadopago-elements\/testing$/, replacement: entries.testing },
      { find: /^mercadopago-elements\/react$/, replacement: entries.react },
      { find: /^mercadopago-elements\/vue$/, replacement: entries.vue },
      { find: /^mercadopago-elements\/card-form\.js$/, replacement: entries['card-form'] },
    ],
  },
}));
