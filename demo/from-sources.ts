import type { Server } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type * as SandboxEntry from 'mercadopago-elements/sandbox';
import vue from '@vitejs/plugin-vue';
import { createServer } from 'vite';
import type { PackageHost } from './package-host.js';

/** The package as Vite builds it from `src` on request; `vite.config.ts` maps each public name. */
export async function fromSources(root: string, server: Server): Promise<PackageHost> {
  const vite = await createServer({
    root,
    appType: 'custom',
    plugins: [vue()],
    server: { middlewareMode: true, hmr: { server } },
    // Listed in advance: a dependency found late makes Vite reload a page while the buyer is typing.
    optimizeDeps: {
      entries: ['src/entries/index.ts', 'src/entries/sandbox.ts', 'demo/react/main.tsx', 'demo/vue/main.ts'],
      include: ['react/jsx-dev-runtime'],
    },
  });
  return {
    addresses: {
      elements: '/@id/mercadopago-elements',
      sandbox: '/@id/mercadopago-elements/sandbox',
      react: '/demo/react/main.tsx',
      vue: '/demo/vue/main.ts',
      reload: '/@vite/client',
    },
    sandbox: () => vite.ssrLoadModule('mercadopago-elements/sandbox') as Promise<typeof SandboxEntry>,
    paths: ['/@id/*', '/@vite/*', '/@fs/*', '/src/*', '/demo/*', '/node_modules/*'],
    serve: (c, next) =>
      new Promise((resolve, reject) => {
        const { incoming, outgoing } = c.env;
        outgoing.once('close', () => resolve(RESPONSE_ALREADY_SENT));
        vite.middlewares(incoming, outgoing, (error?: unknown) => (error ? reject(error) : resolve(next())));
      }),
  };
}
