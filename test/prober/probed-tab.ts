import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect } from '@playwright/test';
import type { Engine } from '../../scripts/browser.mjs';
import { createSandbox } from '../e2e/published-testing.js';
import { openTab, type Tab } from '../engines/tab.js';

/** What a buyer types into a form, from the number on. An empty text leaves a field as it is. */
export interface Typed {
  readonly number: string;
  readonly expiration?: string;
  readonly code?: string;
  readonly holder?: string;
  readonly document?: string;
}

const sandbox = createSandbox();

/** A shop's page with the published file and a sandbox, in any engine on this machine. */
export class ProbedTab {
  readonly #tab: Tab;
  readonly #server: Server;
  readonly #address: string;

  /** What the page has asked for below `/told/`. */
  readonly told: ReadonlySet<string>;

  private constructor(tab: Tab, server: Server, told: ReadonlySet<string>) {
    this.#tab = tab;
    this.#server = server;
    this.told = told;
    this.#address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  }

  /**
   * @param page its markup, by the public key; the elements are at `/elements.js`
   * @param change what becomes of the published file
   */
  static async open(
    engine: Engine,
    page: (publicKey: string) => string,
    change = (script: string): string => script,
  ): Promise<ProbedTab> {
    const script = change(await readFile('dist/mercadopago-elements.js', 'utf8'));
    const told = new Set<string>();
    const html = `<!doctype html><html lang="es-AR"><title>Shop</title>
      <script>window[Symbol.for('mercadopago-elements.sandbox')] = location.origin + '/sandbox';</script>
      ${page(sandbox.publicKey)}</html>`;
    const answer = async (request: Request): Promise<Response> => {
      const url = new URL(request.url);
      if (url.pathname === '/elements.js')
        return new Response(script, { headers: { 'content-type': 'text/javascript' } });
      if (url.pathname.startsWith('/told/')) {
        told.add(decodeURIComponent(url.pathname.slice('/told/'.length)));
        return new Response(null, { status: 404 });
      }
      if (!url.pathname.startsWith('/sandbox/'))
        return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
      url.pathname = url.pathname.slice('/sandbox'.length);
      return sandbox.fetch(new Request(url, request));
    };
    const server = createServer(getRequestListener(answer));
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    const probed = new ProbedTab(await openTab(engine), server, told);
    await probed.#tab.goto(probed.#address);
    return probed;
  }

  evaluate<Result>(expression: string): Promise<Result> {
    return this.#tab.evaluate(expression) as Promise<Result>;
  }

  /** Waits until an expression is true, twenty seconds at most. */
  async until(expression: string): Promise<void> {
    const look = (): Promise<boolean> => this.evaluate(`Boolean(${expression})`);
    await expect.poll(look, { message: expression, intervals: [50] }).toBe(true);
  }

  /** @param nth which form of the page */
  isShown(state: string, nth = 0): Promise<void> {
    return this.until(`document.querySelectorAll('mp-card-form')[${nth}]?.matches(':state(${state})')`);
  }

  /** Types from the number on, as Tab leads; the type of document stays the one that is chosen. */
  async type({ number, expiration, code, holder, document }: Typed, nth = 0): Promise<void> {
    await this.evaluate(`document.querySelectorAll('mp-card-form')[${nth}].focus()`);
    const texts = [number, expiration, code, holder, document === undefined ? undefined : '', document];
    for (const [at, text] of texts.entries()) {
      if (text === undefined) continue;
      if (at > 0) await this.#tab.keyboard.press('Tab');
      if (text) await this.#tab.keyboard.type(text);
    }
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#tab.keyboard.press(key);
  }

  /** A key while Control is held. */
  async shortcut(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#tab.keyboard.down('Control');
      await this.#tab.keyboard.press(key);
      await this.#tab.keyboard.up('Control');
    }
  }

  async close(): Promise<void> {
    await this.#tab.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
