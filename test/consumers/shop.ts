import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { cardForm, visa } from '../e2e/buyer.js';
import { fillCard, routeSandbox } from '../e2e/published-testing.js';

const contentTypes: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

interface Options {
  /** Folder whose files the shop serves; a path without a file is its `index.html`. */
  folder: string;
  /** Files served from elsewhere, by path. */
  files?: Record<string, string>;
  /** Server-rendered pages, by key. */
  render?: (publicKey: string) => string;
  /** By default one on the web; on localhost the console speaks to the developer. */
  origin?: string;
}

/** A shop on the web, with Mercado Pago's own addresses, without any network. */
export class Shop {
  /** Posts to `/pay`. */
  readonly posts: URLSearchParams[] = [];
  /** Console messages and page errors. */
  readonly complaints: string[] = [];
  readonly page: Page;
  readonly #options: Options;
  #publicKey = '';

  constructor(page: Page, options: Options) {
    this.page = page;
    this.#options = options;
  }

  async open(path: string): Promise<void> {
    const sandbox = await routeSandbox(this.page.context());
    this.#publicKey = sandbox.publicKey;
    this.page.on('console', (message) => this.complaints.push(message.text()));
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    const { origin = 'https://shop.test' } = this.#options;
    await this.page.route(`${origin}/**`, (route) => this.#answer(route));
    await this.page.goto(`${origin}${path}`);
  }

  /** Types a card, pays with the shop's own button, and waits for the shop's thanks or the element's. */
  async pay(): Promise<URLSearchParams> {
    await fillCard(cardForm(this.page), visa);
    await this.page.getByRole('button', { name: 'Pagar' }).click();
    await this.page.getByText(/gracias|Se aprobó tu pago/).waitFor();
    return this.posts.at(-1)!;
  }

  async #answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/pay') {
      this.posts.push(new URLSearchParams(route.request().postData() ?? ''));
      return route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html', body: 'gracias' })
        : route.fulfill({ json: { status: 'approved' } });
    }
    const [type, body] = await this.#file(pathname);
    return route.fulfill({ contentType: `${type}; charset=utf-8`, body });
  }

  async #file(pathname: string): Promise<[type: string, body: string]> {
    const { folder, files = {}, render = () => '' } = this.#options;
    const file = join(folder, pathname);
    const type = contentTypes[extname(pathname)] ?? 'text/html';
    const body =
      files[pathname] ??
      (await readFile(extname(pathname) !== '' && existsSync(file) ? file : join(folder, 'index.html'), 'utf8'));
    return [type, this.#withKey(body).replace('<!--app-->', () => render(this.#publicKey))];
  }

  #withKey(text: string): string {
    return text.replaceAll('TEST-PUBLIC-KEY', this.#publicKey);
  }
}
