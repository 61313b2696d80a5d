/** The demo: one process with the shop, the package and, without real keys, its own sandbox. */
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { realAccount, sandboxAccounts } from './accounts.js';
import { certificate } from './certificate.js';
import { fromBuild } from './from-build.js';
import { fromSources } from './from-sources.js';
import { divertApi, openSandboxes, sandboxRoutes } from './sandboxes.js';
import { createShop } from './shop.js';
import type { SiteId } from './sites.js';
import { phpCommand, phpRoutes } from './php.js';
import { siteRoutes } from './site/routes.js';
import { readTrial } from './trial.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env['PORT'] ?? 5173);
const built = process.argv.includes('--built') || process.env['NODE_ENV'] === 'production';

/** mercadopago.js v2 refuses keys that begin with `APP_USR-` over plain http, even on localhost. */
const secure = process.argv.includes('--https');

const server = secure ? createSecureServer(await certificate()) : createServer();
const elements = await (built ? fromBuild(root) : fromSources(root, server));

const app = new Hono<{ Bindings: HttpBindings }>();
for (const path of elements.paths) app.get(path, elements.serve);

app.route('/site', siteRoutes(root));

let phpShop = '';
const real = realAccount(process.env);
if (real) {
  app.route(
    '/',
    createShop({ accounts: real, addresses: elements.addresses, officePassword: process.env['OFFICE_PASSWORD'] }),
  );
} else {
  const entry = await elements.sandbox();
  const sandboxes = openSandboxes(entry.createSandbox);
  divertApi(sandboxes);
  app.route('/', sandboxRoutes(sandboxes));
  app.route('/', phpRoutes(elements.addresses));
  phpShop = phpCommand(sandboxes.MLA, port);
  const trialOf = (site: SiteId) => readTrial(entry, site);
  app.route('/', createShop({ accounts: sandboxAccounts(sandboxes), addresses: elements.addresses, trialOf }));
}

server.on('request', getRequestListener(app.fetch));
// On the sandbox the back office has no password: other machines can reach it only with HOST=0.0.0.0.
server.listen(port, process.env['HOST'] ?? 'localhost', () => {
  console.log(
    `${secure ? 'https' : 'http'}://localhost:${port} (${real ? 'REAL Mercado Pago account' : 'sandbox'}, ${built ? 'dist' : 'src'})`,
  );
  // PHP would have to trust the certificate.
  if (phpShop && !secure) console.log(`In PHP: ${phpShop}`);
});
