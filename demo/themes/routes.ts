import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { ShopEnv, ShopOptions } from '../shop-env.js';
import { cardPageOf } from '../card-page.js';
import { themesPage } from './page.js';

/** The page with the themes. */
export function themesRoutes(options: ShopOptions): Hono<ShopEnv> {
  const app = new Hono<ShopEnv>();
  app.get('/themes', (c) => c.html(themesPage(cardPageOf(c, options, c.var.visit))));
  for (const [path, file] of [
    ['/themes.css', 'themes.css'],
    ['/themes-page.css', 'page.css'],
  ] as const) {
    app.get(path, async (c) => {
      const css = await readFile(new URL(file, import.meta.url), 'utf8');
      return c.body(css, 200, { 'content-type': 'text/css' });
    });
  }
  return app;
}
