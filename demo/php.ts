import { Hono } from 'hono';
import type * as SandboxEntry from 'mercadopago-elements/sandbox';
import type { PackageAddresses } from './package-host.js';
import { isSiteId } from './sites.js';

/** The PHP shop's only script when it runs with this server's sandbox: the elements and the sandbox's address. */
export function phpRoutes({ elements, sandbox }: PackageAddresses): Hono {
  const app = new Hono();
  app.get('/sandbox/:script{[A-Z]+\\.js}', async (c, next) => {
    const site = c.req.param('script').replace('.js', '');
    if (!isSiteId(site)) return next();
    const script = `import { useSandbox } from '${sandbox}';
useSandbox(new URL('/sandbox/${site}', import.meta.url).href);
await import('${elements}');
`;
    return c.body(script, 200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
  });
  return app;
}

/** Starts the PHP shop with this server's sandbox. */
export const phpCommand = ({ publicKey, accessToken }: SandboxEntry.Sandbox, port: number): string =>
  [
    `MP_PUBLIC_KEY=${publicKey}`,
    `MP_ACCESS_TOKEN=${accessToken}`,
    `MP_SANDBOX=http://localhost:${port}`,
    'php -S localhost:8000 -t demo/php',
  ].join(' ');
