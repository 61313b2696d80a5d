import { fileURLToPath } from 'node:url';
import { defineConfig, type BuildOptions } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Entries of the package, by the name of their file in `dist`. */
const entries = {
  index: path('src/index.ts'),
  'card-form': path('src/card-form.ts'),
  sandbox: path('src/sandbox/index.ts'),
};

/** ES modules, with lit left to the shop's own bundler. */
const library: BuildOptions = {
  target: 'es2022',
  minify: false,
  sourcemap: true,
  lib: { entry: entries, formats: ['es'] },
  rolldownOptions: {
    external: /^lit($|\/)/,
    output: { chunkFileNames: 'chunks/[name].js' },
  },
};

/** One self-contained file for a script tag, lit inside. It runs as a classic script and as a module. */
const scriptTag: BuildOptions = {
  target: 'es2022',
  emptyOutDir: false,
  sourcemap: true,
  lib: {
    entry: path('src/script-tag.ts'),
    formats: ['iife'],
    name: 'MercadoPagoElements',
    fileName: () => 'mercadopago-elements.js',
  },
};

export default defineConfig(({ mode }) => ({
  build: mode === 'script-tag' ? scriptTag : library,
  resolve: {
    // The demo imports public names only. In development these are the sources.
    alias: [
      { find: /^mercadopago-elements$/, replacement: entries.index },
      { find: /^mercadopago-elements\/sandbox$/, replacement: entries.sandbox },
      { find: /^mercadopago-elements\/card-form\.js$/, replacement: entries['card-form'] },
    ],
  },
}));
