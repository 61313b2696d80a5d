import { useSandbox, type Fault, type SandboxOptions } from '../../src/entries/sandbox.js';

/** One request on its way to the sandbox, as slow as a test wants it. */
export interface Held {
  /** Has the page sent it? */
  isTaken(): Promise<boolean>;
  /** Lets it reach the sandbox. */
  release(): Promise<void>;
}

/** A sandbox of the test server, for one test. */
export interface TestSandbox {
  publicKey: string;
  url: string;
  fail(fault: Fault): Promise<void>;
  /** Keeps the next request that begins so (`PUT /v1/card_tokens/`) from the sandbox until the test lets it go. */
  hold(call: string): Promise<Held>;
  renewCredentials(): Promise<void>;
  /** What was asked of it so far, as `POST /v1/card_tokens`. */
  asked(): Promise<string[]>;
  /** Bodies of the requests to one endpoint, without card numbers and codes. */
  bodies(call: string): Promise<unknown[]>;
}

interface Logged {
  method: string;
  path: string;
  body?: unknown;
}

type Options = Pick<SandboxOptions, 'site' | 'latency' | 'faults' | 'publicKey'>;

/** Opens a sandbox and makes forms with test keys use it from now on. */
export async function openSandbox(options: Options = {}): Promise<TestSandbox> {
  const id = crypto.randomUUID();
  const control = async (method: string, body?: unknown, part = ''): Promise<unknown> => {
    const response = await fetch(`/sandbox-control/${id}${part}`, {
      method,
      body: body && JSON.stringify(body),
    } as RequestInit);
    return response.json();
  };
  const log = async (): Promise<Logged[]> => (await control('GET')) as Logged[];
  const { publicKey } = (await control('PUT', options)) as { publicKey: string };
  const url = `/sandbox/${id}`;
  useSandbox(url);
  return {
    publicKey,
    url,
    fail: async (fault) => void (await control('POST', fault)),
    hold: async (call) => {
      await control('PUT', call, '/hold');
      return {
        isTaken: async () => (await control('GET', undefined, '/hold')) as boolean,
        release: async () => void (await control('DELETE', undefined, '/hold')),
      };
    },
    renewCredentials: async () => void (await control('PATCH')),
    asked: async () => (await log()).map(({ method, path }) => `${method} ${path}`),
    bodies: async (call) =>
      (await log()).filter(({ method, path }) => `${method} ${path}` === call).map(({ body }) => body),
  };
}
