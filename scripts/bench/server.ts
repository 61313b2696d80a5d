import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';

/** The form by hand, or the element. */
export type Kind = 'plain' | 'element';
/** Some figures also cover a form in React. */
type PageKind = Kind | 'react';
export type Sdk = 'v1' | 'v2';

export interface BenchServer {
  /** Address of a page with one form. */
  page(kind: PageKind, options: { sdk: Sdk; latency: number }): string;
  /** The sandbox with this latency, in milliseconds. */
  sandbox(latency: number): Sandbox;
  close(): void;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SDK_PATH: Record<Sdk, string> = { v1: 'sdk/javascript/v1/mercadopago.js', v2: 'js/v2' };

async function bundleOf(kind: PageKind): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(`pages/${kind}.ts`)],
    bundle: true,
    minify: true,
    target: 'es2022',
    format: kind === 'plain' ? 'iife' : 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]!.text;
}

/** A page's script, inlined so that no request for it is measured. */
const scriptOf = async (kind: Kind): Promise<string> =>
  `<script${kind === 'plain' ? '' : ' type="module"'}>${await bundleOf(kind)}</script>`;

/** The page, with `{{name}}` as placeholders. */
async function templateOf(kind: PageKind): Promise<(values: Record<string, string>) => string> {
  const html = await readFile(here(`pages/${kind}.html`), 'utf8');
  const script = kind === 'react' ? '' : await scriptOf(kind);
  return (values) =>
    html.replace(/{{(\w+)}}/g, (_, name: string) => values[name] ?? '').replace('<!-- script -->', () => script);
}

const MARK = "performance.mark('evaluation');";

/** Marks when the script begins to run, in a page with `?marked`. */
const marked = async (script: Response): Promise<Response> => new Response(MARK + (await script.text()), script);

/** A library as a shop serves it. */
const compressed = (script: string): (() => Response) => {
  const body = brotliCompressSync(script);
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'content-encoding': 'br' };
  return () => new Response(body, { headers });
};

const answerWith = (html: string): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** Serves both pages, the built package and one sandbox per latency, on a free port. */
export async function startServer(): Promise<BenchServer> {
  const published = await readFile(here('../../dist/mercadopago-elements.js'), 'utf8');
  // V8 reads its comment at the top of the file only.
  const elements = compressed(published.replace('\n', `\n${MARK}`));
  const react = compressed(await bundleOf('react'));
  const [plain, element, reactPage] = await Promise.all((['plain', 'element', 'react'] as const).map(templateOf));
  const pages = { plain: plain!, element: element!, react: reactPage! };
  const sandboxes = new Map<number, Sandbox>();

  function sandbox(latency: number): Sandbox {
    const known = sandboxes.get(latency) ?? createSandbox({ latency });
    sandboxes.set(latency, known);
    return known;
  }

  function pageOf(kind: PageKind, { searchParams }: URL): Response {
    const latency = searchParams.get('latency') ?? '0';
    const sdk = (searchParams.get('sdk') ?? 'v2') as Sdk;
    const { publicKey } = sandbox(Number(latency));
    const values = { sdk, publicKey, sdkPath: SDK_PATH[sdk], sandbox: `/sandbox/${latency}` };
    return answerWith(pages[kind](values));
  }

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, area = '', name = '', ...rest] = url.pathname.split('/');
    if (area === 'plain' || area === 'element' || area === 'react') return pageOf(area, url);
    if (area === 'elements.js') return elements();
    if (area === 'react.js') return react();
    if (area !== 'sandbox') return new Response(null, { status: 404 });
    url.pathname = `/${rest.join('/')}`;
    return sandbox(Number(name)).fetch(new Request(url, request));
  }

  async function answer(request: Request): Promise<Response> {
    try {
      const response = await route(request);
      return new URL(request.url).searchParams.has('marked') ? await marked(response) : response;
    } catch {
      // A removed form aborts its requests: nobody reads this.
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
