import { expect, test } from '@playwright/test';

test('the demo server is heard on this machine alone', async ({ baseURL }) => {
  const { port } = new URL(baseURL!);
  const ask = (host: string): Promise<Response> =>
    fetch(`http://${host}:${port}/shop`, { signal: AbortSignal.timeout(3000) });
  expect((await ask('localhost')).ok).toBe(true);
  // An address of the machine that is not the one of `localhost`: who listens on all addresses is heard here too.
  await expect(ask('127.0.0.2')).rejects.toThrow();
});
