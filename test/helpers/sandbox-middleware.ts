import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSandbox, type Fault, type SandboxOptions } from '../../src/entries/sandbox.js';

/**
 * What the tests need of a server. Sandboxes behind the test server: every test has its own, under `/sandbox/<id>/`, and steers it under
 * `/sandbox-control/<id>`: PUT makes it, POST adds a fault, GET tells what was asked of it.
 */
const sandboxes = new Map<string, ReturnType<typeof createSandbox>>();

async function control(request: Request, id: string): Promise<Response> {
  if (request.method === 'PUT') {
    const sandbox = createSandbox((await request.json()) as SandboxOptions);
    sandboxes.set(id, sandbox);
    return Response.json({ publicKey: sandbox.publicKey, accessToken: sandbox.accessToken });
  }
  const sandbox = sandboxes.get(id);
  if (!sandbox) return new Response(null, { status: 404 });
  if (request.method === 'POST') sandbox.fail((await request.json()) as Fault);
  if (request.method === 'PATCH') sandbox.renewCredentials();
  if (request.method === 'DELETE') sandbox.reset();
  return Response.json(sandbox.requests);
}

/** A shop's server for form posts: answers with what it received, and how. */
async function echo(request: Request, { pathname, search }: URL): Promise<Response> {
  if (pathname === '/echo/no-content') return new Response(null, { status: 204 });
  const body = await request.text();
  const received = JSON.stringify({ method: request.method, path: pathname, query: search, body });
  return new Response(`<!doctype html><pre>${received.replaceAll('&', '&amp;')}</pre>`, {
    headers: { 'content-type': 'text/html' },
  });
}

const listener = getRequestListener(
  async (request, { incoming }) => {
    const url = new URL(request.url);
    const [, area, id = '', ...rest] = url.pathname.split('/');
    if (area === 'echo') return echo(request, url);
    if (area === 'sandbox-control') return control(request, id);
    const sandbox = sandboxes.get(id);
    if (!sandbox) return new Response(null, { status: 404 });
    url.pathname = `/${rest.join('/')}`;
    try {
      return await sandbox.fetch(new Request(url, request));
    } catch {
      // A sandbox that "drops" rejects: the browser has to see a broken connection. An answer has to have begun, because
      // a request on a reused connection that merely closes is sent again by the browser without a word.
      const { socket } = incoming as IncomingMessage;
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n');
      return new Promise(() => undefined);
    }
  },
  { overrideGlobalObjects: false },
);

export const isForSandbox = (path: string): boolean => /^\/(sandbox(-control)?|echo)\//.test(path);

export const serveSandbox = (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> =>
  listener(incoming, outgoing);
