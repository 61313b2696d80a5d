import { useSandbox, type Fault, type SandboxOptions } from '../src/sandbox/index.js';

/** A sandbox of the test server, for one test. */
export interface TestSandbox {
  publicKey: string;
  url: string;
  fail(fault: Fault): Promise<void>;
  renewCredentials(): Promise<void>;
  /** What was asked of it so far, as `POST /v1/card_tokens`. */
  asked(): Promise<string[]>;
}

type Options = Pick<SandboxOptions, 'site' | 'latency' | 'faults'>;

/** Opens a sandbox and makes forms with test keys use it from now on. */
export async function openSandbox(options: Options = {}): Promise<TestSandbox> {
  const id = crypto.randomUUID();
  const control = async (method: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`/sandbox-control/${id}`, {
      method,
      body: body && JSON.stringify(body),
    } as RequestInit);
    return response.json();
  };
  const { publicKey } = (await control('PUT', options)) as { publicKey: string };
  const url = `/sandbox/${id}`;
  useSandbox(url);
  return {
    publicKey,
    url,
    fail: async (fault) => void (await control('POST', fault)),
    renewCredentials: async () => void (await control('PATCH')),
    asked: async () =>
      ((await control('GET')) as { method: string; path: string }[]).map(({ method, path }) => `${method} ${path}`),
  };
}
