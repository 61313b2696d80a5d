import type { TestRunnerPlugin } from '@web/test-runner-core';

/** Loads the list of skips into each test page, before the tests of its file. */
export function skipsPlugin(): TestRunnerPlugin {
  return {
    name: 'skips',
    transform({ path, body }) {
      if (!path.endsWith('.test.ts')) return undefined;
      return `import '/test/engines/skip-tests.ts';${String(body)}`;
    },
  };
}
