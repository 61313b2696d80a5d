import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** The playground and the guide in the demo shop, built into `site/` on the first request. */
export function siteRoutes(root: string): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  let built: Promise<unknown> | undefined;
  app.get('*', async (_, next) => {
    await (built ??= promisify(execFile)('npm', ['run', 'site'], { cwd: root }));
    await next();
  });
  app.get('*', serveStatic({ root: `${root}/site`, rewriteRequestPath: (path) => path.replace(/^\/site/, '') }));
  return app;
}
