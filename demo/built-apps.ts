import { join } from 'node:path';
import type { Context } from 'hono';
import vue from '@vitejs/plugin-vue';
import { build, type Rollup } from 'vite';

interface BuiltApps {
  addresses: { react: string; vue: string };
  /** The requested file, if it is one of them. */
  answer(c: Context): Response | undefined;
}

/**
 * Bundles the React and Vue shops in memory with the published package's entries, as a shop that installed it would.
 */
export async function buildApps(
  root: string,
  exports: Record<string, string | { default: string }>,
): Promise<BuiltApps> {
  const entry = (name: string): string => join(root, (exports[name] as { default: string }).default);
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [vue()],
    resolve: {
      alias: {
        'mercadopago-elements/react': entry('./react'),
        'mercadopago-elements/vue': entry('./vue'),
      },
    },
    build: {
      write: false,
      rolldownOptions: {
        input: { react: join(root, 'demo/react/main.tsx'), vue: join(root, 'demo/vue/main.ts') },
        output: { entryFileNames: 'apps/[name].js', chunkFileNames: 'apps/[name].js' },
      },
    },
  })) as Rollup.RollupOutput;
  const files = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])));
  return {
    addresses: { react: '/apps/react.js', vue: '/apps/vue.js' },
    answer(c) {
      const code = files.get(c.req.path);
      return code === undefined ? undefined : c.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8' });
    },
  };
}
