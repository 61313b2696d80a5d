import type { Reporter, TestSuiteResult } from '@web/test-runner-core';

interface Failure {
  name: string;
  message: string;
}

function failuresOf(suite: TestSuiteResult | undefined, path: readonly string[] = []): Failure[] {
  if (!suite) return [];
  return [
    ...suite.tests
      .filter(({ passed, skipped }) => !passed && !skipped)
      .map(({ name, error }) => ({ name: [...path, name].join(' > '), message: error?.message ?? 'no message' })),
    ...suite.suites.flatMap((inner) => failuresOf(inner, [...path, inner.name])),
  ];
}

/**
 * Names every failure once more as the run ends. The default report names them where they happen, thousands of lines
 * up, and a CI that keeps the end of a log would show only their number.
 */
export function failuresLast(): Reporter {
  return {
    stop({ sessions }) {
      for (const { browser, testFile, testResults, errors } of sessions) {
        const failures = [...failuresOf(testResults), ...errors.map(({ message }) => ({ name: 'the page', message }))];
        for (const { name, message } of failures) {
          console.log(`\nFAILED in ${browser.name}, ${testFile}:\n  ${name}\n  ${message}`);
        }
      }
    },
  };
}
