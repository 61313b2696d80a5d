import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the throw-away applications are. */
export const workspace = join(tmpdir(), 'mercadopago-elements-consumers');

interface Consumer {
  /** What it is built with; as it is, it runs without being built. */
  framework: 'none' | 'react' | 'vue' | 'as-is';
  /** Folders of `apps` that it is a copy of, the later over the earlier. */
  templates: string[];
  packages: string[];
}

const react = (major: number, ...more: string[]): Consumer => ({
  framework: 'react',
  templates: ['react', ...more],
  packages: [
    ...['react', 'react-dom', '@types/react', '@types/react-dom'].map((name) => `${name}@${major}`),
    '@lit/react@1',
  ],
});

const started = (path: string, ...packages: string[]): Consumer => ({
  framework: 'as-is',
  templates: ['start', `start-${path}`],
  packages,
});

/** What installs the package, by the name of its folder. */
export const consumers: Record<string, Consumer> = {
  html: { framework: 'none', templates: ['html'], packages: [] },
  'react-18': react(18),
  'react-19': react(19, 'react-19'),
  vue: {
    framework: 'vue',
    templates: ['vue'],
    packages: ['vue@3', 'vite@8', '@vitejs/plugin-vue@6', 'vue-tsc@3', 'typescript@5'],
  },
  // The folders that a newcomer has after docs/start.md.
  'start-html': started('html'),
  'start-react': started('react', '@lit/react', 'react', 'react-dom', 'vite', '@vitejs/plugin-react'),
  'start-vue': started('vue', 'vue', 'vite', '@vitejs/plugin-vue'),
  // … and after docs/frameworks.md.
  'start-next': started('next', '@lit/react', 'next', 'react', 'react-dom'),
  'start-svelte': started('svelte', 'svelte', 'vite', '@sveltejs/vite-plugin-svelte'),
  'start-angular': started(
    'angular',
    ...['core', 'common', 'compiler', 'platform-browser', 'build', 'cli', 'compiler-cli'].map(
      // The last that runs on every Node that the package runs on.
      (name) => `@angular/${name}@21`,
    ),
    ...['rxjs', 'tslib', 'typescript@5.9'],
  ),
};
