import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';

/** The form by hand, or the element. */
export type Kind = 'plain' | 'element';
export type Sdk = 'v1' | 'v2';

export interface BenchServer {
  /** Address of a page with one form. */
  page(kind: Kind, options: { sdk: Sdk; latency: number }): string;
  /** The Mercado Pago that answers after so many milliseconds. */
  sandbox(latency: number): Sandbox;
  close(): void;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SDK_PATH: Record<Sdk, string> = { v1: 'sdk/javascript/v1/mercadopago.js', v2: 'js/v2' };

/** The script of a page, put into it so that no request of its own is measured. */
async function scriptOf(kind: Kind): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(`pages/${kind}.ts`)],
    bundle: true,
    minify: true,
    target: 'es2022',
    format: kind === 'plain' ? 'iife' : 'esm',
    write: false,
  });
  return `<script${kind === 'plain' ? '' : ' type="module"'}>${outputFiles[0]!.text}</script>`;
}

/** The page, in which `{{name}}` stands for a value. */
async function templateOf(kind: Kind): Promise<(values: Record<string, string>) => string> {
  const [html, script] = await Promise.all([readFile(here(`pages/${kind}.html`), 'utf8'), scriptOf(kind)]);
  return (values) =>
    html.replace(/{{(\w+)}}/g, (_, name: string) => values[name] ?? '').replace('<!-- script -->', () => script);
}

/** Notes when the script begins to run, in the page that asks for `?marked`. */
const marked = async (script: Response): Promise<Response> =>
  new Response(`performance.mark('evaluation');${await script.text()}`, script);

const answerWith = (text: string, type: 'html' | 'javascript'): Response =>
  new Response(text, { headers: { 'content-type': `text/${type}; charset=utf-8` } });

/** Serves both pages, the built package and a sandbox for each latency, on a free port. */
export async function startServer(): Promise<BenchServer> {
  const elements = await readFile(here('../../dist/mercadopago-elements.js'), 'utf8');
  const pages = { plain: await templateOf('plain'), element: await templateOf('element') };
  const sandboxes = new Map<number, Sandbox>();

  function sandbox(latency: number): Sandbox {
    const known = sandboxes.get(latency) ?? createSandbox({ latency });
    sandboxes.set(latency, known);
    return known;
  }

  function pageOf(kind: Kind, { searchParams }: URL): Response {
    const latency = searchParams.get('latency') ?? '0';
    const sdk = (searchParams.get('sdk') ?? 'v2') as Sdk;
    const { publicKey } = sandbox(Number(latency));
    const values = { sdk, publicKey, sdkPath: SDK_PATH[sdk], sandbox: `/sandbox/${latency}` };
    return answerWith(pages[kind](values), 'html');
  }

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, area = '', name = '', ...rest] = url.pathname.split('/');
    if (area === 'plain' || area === 'element') return pageOf(area, url);
    if (area === 'elements.js') return answerWith(elements, 'javascript');
    if (area !== 'sandbox') return new Response(null, { status: 404 });
    url.pathname = `/${rest.join('/')}`;
    return sandbox(Number(name)).fetch(new Request(url, request));
  }

  async function answer(request: Request): Promise<Response> {
    try {
      const response = await route(request);
      return new URL(request.url).searchParams.has('marked') ? await marked(response) : response;
    } catch {
      // A form that is removed aborts its requests: nobody hears this.
      return new Response(null, { status: 503 });
    }
  }

  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    page: (kind, { sdk, latency }) => `http://localhost:${port}/${kind}?sdk=${sdk}&latency=${latency}`,
    sandbox,
    close: () => void server.close(),
  };
}
