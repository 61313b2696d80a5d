import fc from 'fast-check';

/** For a night, or for one failure again: `RUNS=1000000 SEED=42 npm run test:properties`. */
const { RUNS, SEED } = process.env;

/** Checks a property of pure code a hundred thousand times and says how often it was. */
export function holds<Value>(arbitrary: fc.Arbitrary<Value>, predicate: (value: Value) => void): void {
  const { numRuns, seed, ...result } = fc.check(fc.property(arbitrary, predicate), {
    numRuns: Number(RUNS ?? 100_000),
    ...(SEED && { seed: Number(SEED) }),
    includeErrorInReport: true,
  });
  console.log(`${numRuns} runs, seed ${seed}`);
  if (result.failed) throw new Error(fc.defaultReportMessage({ numRuns, seed, ...result } as fc.RunDetails<[Value]>));
}
