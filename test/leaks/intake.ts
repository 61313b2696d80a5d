import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { readable } from './readable.js';
import { vendorAnswer } from './vendors.js';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** A shop whose recorder sends to the shop's own host: plain HTTP, so that beacons and workers are heard as well. */
export class Intake {
  readonly #server: Server;
  readonly #bodies: { path: string; body: Buffer }[] = [];
  #last = Date.now();

  constructor(files: Record<string, string>) {
    this.#server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      const body = await buffer(request);
      if (pathname.startsWith('/intake/')) this.#keep(request, body);
      response.setHeader('content-type', typeOf(pathname));
      response.end(files[pathname] ?? vendorAnswer(pathname));
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    return `http://shop.localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  #keep({ url = '', headers }: IncomingMessage, body: Buffer): void {
    this.#last = Date.now();
    this.#bodies.push({ path: `${url} ${headers.referer ?? ''}`, body });
  }

  /** Waits for something that is to come, for some time at most. */
  async wait(ms: number, hasCome: () => boolean): Promise<void> {
    for (const end = Date.now() + ms; Date.now() < end && !hasCome();) await pause();
  }

  /** Waits until nothing has come for a while: the rest of a page that was left arrives late. */
  async quiet(ms: number): Promise<void> {
    while (Date.now() - this.#last < ms) await pause();
  }

  /** Everything that was received, decoded. */
  get received(): string {
    return this.#bodies.map(({ path, body }) => `${decodeURIComponent(path)}\n${readable(body)}`).join('\n');
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return /^\/(intake|echo)/.test(path) ? 'application/json' : 'text/html; charset=utf-8';
}

export const elementsFile = (): Promise<string> => readFile('dist/mercadopago-elements.js', 'utf8');
