import fc from 'fast-check';

/** For a night, or for one failure again: `?runs=1000000&seed=42` in the address of the page under `--manual`. */
const asked = new URLSearchParams(location.search);

/** Checks a property of pure code a hundred thousand times, or as often as there is time for, and says how often it was. */
export function holds<Value>(arbitrary: fc.Arbitrary<Value>, predicate: (value: Value) => void): void {
  const { numRuns, seed, ...result } = fc.check(fc.property(arbitrary, predicate), {
    numRuns: Number(asked.get('runs') ?? 100_000),
    ...(asked.has('seed') && { seed: Number(asked.get('seed')) }),
    interruptAfterTimeLimit: asked.has('runs') ? undefined : 20_000,
    includeErrorInReport: true,
  });
  console.log(`${numRuns} runs, seed ${seed}`);
  if (result.failed) throw new Error(fc.defaultReportMessage({ numRuns, seed, ...result } as fc.RunDetails<[Value]>));
}
