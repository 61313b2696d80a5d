import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folder of the throwaway applications. */
export const workspace = join(tmpdir(), 'mercadopago-elements-consumers');

interface Consumer {
  /** Its build command; none if it runs without a build. */
  framework: 'none' | 'react' | 'vue' | 'as-is';
  /** Folders of `apps` it is copied from; later ones overwrite earlier ones. */
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

/** The applications that install the package, by folder name. */
export const consumers: Record<string, Consumer> = {
  html: { framework: 'none', templates: ['html'], packages: [] },
  'react-18': react(18),
  'react-19': react(19, 'react-19'),
  vue: {
    framework: 'vue',
    templates: ['vue'],
    packages: ['vue@3', 'vite@8', '@vitejs/plugin-vue@6', 'vue-tsc@3', 'typescript@5'],
  },
  // The folders of a newcomer who followed docs/start.md.
  'start-html': started('html'),
  'start-react': started('react', '@lit/react', 'react', 'react-dom', 'vite', '@vitejs/plugin-react'),
  'start-vue': started('vue', 'vue', 'vite', '@vitejs/plugin-vue'),
  // … and docs/frameworks.md.
  'start-next': started('next', '@lit/react', 'next', 'react', 'react-dom'),
  'start-svelte': started('svelte', 'svelte', 'vite', '@sveltejs/vite-plugin-svelte'),
  'start-angular': started(
    'angular',
    ...['core', 'common', 'compiler', 'platform-browser', 'build', 'cli', 'compiler-cli'].map(
      // The last version that runs on every Node the package supports.
      (name) => `@angular/${name}@21`,
    ),
    ...['rxjs', 'tslib', 'typescript@5.9'],
  ),
};
