import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type * as SandboxEntry from 'mercadopago-elements/sandbox';
import { buildApps } from './built-apps.js';
import type { PackageHost } from './package-host.js';

interface Manifest {
  exports: Record<string, string | { default: string }>;
}

/**
 * The package as published. The page uses the one-file build, which needs no bundler; the sandbox is resolved through
 * `exports`, as for any user of the package.
 */
export async function fromBuild(root: string): Promise<PackageHost> {
  const manifest = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as Manifest;
  const apps = await buildApps(root, manifest.exports);
  const entry = manifest.exports['./sandbox'];
  if (!entry) throw new Error('package.json exports no ./sandbox');
  const sandboxFile = typeof entry === 'string' ? entry : entry.default;
  const serveFile = serveStatic({
    root: `${root}/dist`,
    rewriteRequestPath: (path) => path.replace(/^\/elements/, ''),
  });
  return {
    addresses: {
      elements: '/elements/mercadopago-elements.js',
      ...apps.addresses,
      sandbox: sandboxFile.replace(/^\.\/dist\//, '/elements/'),
    },
    sandbox: () => import(new URL(sandboxFile, `${pathToFileURL(root)}/`).href) as Promise<typeof SandboxEntry>,
    paths: ['/elements/*', '/apps/*'],
    serve: async (c, next) => {
      // The PHP shop has another port.
      c.header('access-control-allow-origin', '*');
      return apps.answer(c) ?? serveFile(c, next);
    },
  };
}
