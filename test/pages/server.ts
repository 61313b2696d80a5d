import { serve, type ServerType } from '@hono/node-server';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '../e2e/published-testing.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };

/** One request of a page to its shop. */
export interface Received {
  path: string;
  fields: [string, string][];
}

const file = async (path: string): Promise<Response> =>
  new Response(await readFile(`${root}/${path}`), { headers: { 'content-type': TYPES[extname(path)] ?? '' } });

const answer = (html: string): Response => new Response(html, { headers: { 'content-type': TYPES['.html']! } });

async function fieldsOf(request: Request): Promise<[string, string][]> {
  const query = [...new URL(request.url).searchParams];
  if (request.method === 'GET') return query;
  if (request.headers.get('content-type')?.startsWith('text/plain'))
    return Object.entries((await request.json()) as Record<string, string>);
  return [...(await request.formData())].map(([name, value]) => [name, String(value)]);
}

/** The shop of all pages: it serves them with the published files, and charges what they post at a sandbox. */
export class PageServer {
  readonly received: Received[] = [];
  /** Statuses of the payments that were made. */
  readonly payments: string[] = [];
  readonly #sandbox = createSandbox();
  #server: ServerType | undefined;

  /** @returns its address */
  start(): Promise<string> {
    return new Promise((resolve) => {
      this.#server = serve({ fetch: (request) => this.#answer(request), port: 0 }, ({ port }) =>
        resolve(`http://localhost:${port}`),
      );
    });
  }

  stop(): void {
    this.#server?.close();
  }

  forget(): void {
    this.received.length = this.payments.length = 0;
    this.#sandbox.reset();
  }

  /** How many tokens were made. */
  get tokens(): number {
    return this.#sandbox.requests.filter(({ path }) => path === '/v1/card_tokens').length;
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, area = '', ...rest] = decodeURIComponent(url.pathname).split('/');
    if (area === 'dist') return file(`dist/${rest.join('/')}`);
    if (area === 'npm') return file(`node_modules/${rest.join('/')}`);
    if (area === 'pages') return this.#page(`test/pages/${rest[0]}.html`);
    if (area === 'paid') return answer('Pagado');
    if (area === 'sandbox') {
      url.pathname = `/${rest.join('/')}`;
      return this.#sandbox.fetch(new Request(url, request));
    }
    if (area === 'favicon.ico') return new Response(null, { status: 204 });
    const fields = await fieldsOf(request);
    this.received.push({ path: `/${area}`, fields });
    return this.#shop(area, fields);
  }

  async #shop(area: string, fields: [string, string][]): Promise<Response> {
    if (area === 'pay') return this.#pay(Object.fromEntries(fields));
    if (area === 'morph') return this.#morphed(fields);
    if (area === 'payment-box') return answer('<div id="payment"><p>Envío: $ 10</p><button>Pagar</button></div>');
    return answer('OK');
  }

  /** A page, with the key of the sandbox in it. */
  async #page(path: string): Promise<Response> {
    const html = await readFile(`${root}/${path}`, 'utf8');
    const useSandbox = `<script type="module">import { useSandbox } from '/dist/sandbox.js'; useSandbox('/sandbox');</script>`;
    return answer(html.replaceAll('TEST-PUBLIC-KEY', this.#sandbox.publicKey).replace('<head>', `<head>${useSandbox}`));
  }

  /** The form as re-rendered by a server, with another total. */
  async #morphed(fields: [string, string][]): Promise<Response> {
    const html = await (await this.#page('test/pages/morph.html')).text();
    const [form] = /<form>[\s\S]*<\/form>/.exec(html)!;
    return answer(form.replace('<button>', `<p>${Object.fromEntries(fields)['email']}</p><button>`));
  }

  async #pay(post: Record<string, string>): Promise<Response> {
    const token = post['mp_token'] ?? post['token'];
    if (token) {
      const response = await this.#sandbox.fetch(
        new Request('https://api.mercadopago.com/v1/payments', {
          method: 'POST',
          headers: { authorization: `Bearer ${this.#sandbox.accessToken}`, 'x-idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({
            transaction_amount: 1250.5,
            token,
            payment_method_id: post['mp_payment_method_id'] ?? post['payment_method_id'],
            installments: Number(post['mp_installments'] ?? post['installments']),
            payer: { email: 'buyer@shop.test' },
          }),
        }),
      );
      this.payments.push(((await response.json()) as { status: string }).status);
    }
    return new Response(null, { status: 303, headers: { location: '/paid' } });
  }
}
