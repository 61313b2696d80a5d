import { createRequire } from 'node:module';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/** CommonJS modules, with the names that they give. */
const commonJs = new Map(['react', 'react-dom', 'react-dom/client'].map((name) => [name, Object.keys(require(name))]));
const fileOf = (name) => name.replaceAll('/', '-');

/** A bundler sees no names in CommonJS. */
const namedExports = {
  name: 'named-exports',
  setup(bundler) {
    bundler.onResolve({ filter: /^named:/ }, ({ path }) => ({ path: path.slice('named:'.length), namespace: 'named' }));
    bundler.onLoad({ filter: /.*/, namespace: 'named' }, ({ path }) => ({
      contents: `import all from '${path}'; export default all; export const { ${commonJs.get(path)} } = all;`,
      resolveDir: import.meta.dirname,
    }));
  },
};

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [
      ...[...commonJs.keys()].map((name) => ({ in: `named:${name}`, out: fileOf(name) })),
      { in: 'vue/dist/vue.esm-bundler.js', out: 'vue' },
    ],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/__frameworks',
    write: false,
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [namedExports],
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

/** React and Vue as modules that a browser can load: the test runner serves files as they are, and these are CommonJS. */
export function frameworkModules() {
  let files;
  return {
    name: 'framework-modules',
    resolveImport({ source }) {
      if (commonJs.has(source) || source === 'vue') return `/__frameworks/${fileOf(source)}.js`;
    },
    async serve({ path }) {
      if (!path.startsWith('/__frameworks/')) return undefined;
      files ??= bundle();
      return { body: (await files).get(path), type: 'js' };
    },
  };
}
