import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSandbox, sdkScript, type Fault, type SandboxOptions } from '../../src/entries/sandbox.js';

/** A request that is kept from its sandbox until the test lets it go. */
interface Hold {
  call: string;
  isTaken: boolean;
  released: Promise<void>;
  release: () => void;
}

const holds = new Map<string, Hold>();

/** `/sandbox-control/<id>/hold`: PUT waits for the next request of a kind, GET tells if it is there, DELETE lets it go. */
async function controlHold(request: Request, id: string): Promise<Response> {
  if (request.method === 'PUT') {
    const call = (await request.json()) as string;
    let release: Hold['release'] = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    holds.set(id, { call, isTaken: false, released, release });
  }
  const hold = holds.get(id);
  if (request.method === 'DELETE') hold?.release();
  return Response.json(hold?.isTaken ?? false);
}

async function held(id: string, call: string): Promise<void> {
  const hold = holds.get(id);
  if (!hold || hold.isTaken || !call.startsWith(hold.call)) return;
  hold.isTaken = true;
  await hold.released;
}

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

const V2 = sdkScript('v2');

/** 20 s in place of 1 s for v2's own limit, after which it asks again: a busy machine needs more than one. */
const PATIENT_V2 = sdkScript('v2', { timeScale: 20 });

async function withPatience(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text === V2 ? PATIENT_V2 : text, answer);
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
    if (area === 'sandbox-control') return rest[0] === 'hold' ? controlHold(request, id) : control(request, id);
    const sandbox = sandboxes.get(id);
    if (!sandbox) return new Response(null, { status: 404 });
    url.pathname = `/${rest.join('/')}`;
    await held(id, `${request.method} ${url.pathname}`);
    try {
      const answer = await sandbox.fetch(new Request(url, request));
      return url.pathname === '/js/v2' ? await withPatience(answer) : answer;
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
