import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type * as SandboxEntry from '../../src/entries/sandbox.js';

const dist = new URL('../../dist/', import.meta.url);

/** Writes down the keys of its visitors, as a recorder does that was loaded before everything else. */
const KEYS = `let keys = '';
  addEventListener('keydown', ({ key }) => {
    if (/^\\d$/.test(key)) keys += key;
    if (keys.length === 16) fetch('/collect?keys=' + keys);
  }, true);`;

/** How a shop puts something on its page. */
export type Rendering = (html: string) => string;

const plainly: Rendering = (html) => html;

/** As an app does whose root is an open shadow root. */
export const inShadowRoot: Rendering = (html) =>
  `<shop-app><template shadowrootmode="open"><main>${html}</main></template></shop-app>`;

/** As an app does that first asks its server. */
export const afterLoad: Rendering = (html) =>
  `<template>${html}</template><script>
    addEventListener('load', () => setTimeout(() => {
      document.body.append(document.querySelector('template').content);
    }, 1000));
  </script>`;

const checkout = (
  publicKey: string,
  attributes: string,
  render: Rendering,
): string => `<!doctype html><html lang="es-AR"><meta charset="utf-8">
  <title>A careless shop</title>
  <script>${KEYS}</script>
  <script type="module">import { useSandbox } from '/dist/sandbox.js'; useSandbox('/sandbox');</script>
  <script type="module" src="/dist/mercadopago-elements.js"></script>
  ${render(`<form action="/pay" method="post">
    <input type="email" name="email" required>
    <mp-card-form public-key="${publicKey}" amount="100" ${attributes}></mp-card-form>
    <button>Pagar</button>
  </form>`)}</html>`;

const html = (body: string): Response =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });

async function distFile(path: string): Promise<Response> {
  const body = await readFile(new URL(path.replace('/dist/', ''), dist), 'utf8');
  return new Response(body, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}

/**
 * A shop that thanks every buyer, whatever became of the payment, and lets a script read the keys.
 *
 * @param publicKey of its sandbox; a `TEST-` key unless given
 * @param attributes further ones of its form
 * @param render how it puts form and result on its pages
 */
export async function openCarelessShop(
  publicKey?: string,
  attributes = '',
  render = plainly,
): Promise<{ url: string; close(): void }> {
  const { createSandbox } = (await import(new URL('sandbox.js', dist).href)) as typeof SandboxEntry;
  const sandbox = createSandbox({ ...(publicKey && { publicKey }) });
  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const { pathname } = url;
    if (pathname.startsWith('/dist/')) return distFile(pathname);
    if (pathname === '/pay') return html(render(`<p>Gracias por tu compra n.º ${Date.now()}</p>`));
    if (pathname === '/empty') return html('<!doctype html><title>No form</title><h1>Ofertas</h1>');
    if (!pathname.startsWith('/sandbox/')) return html(checkout(sandbox.publicKey, attributes, render));
    url.pathname = pathname.replace('/sandbox', '');
    return sandbox.fetch(new Request(url, request));
  }
  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => void server.close() };
}
