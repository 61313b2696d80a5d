import { expect } from '@open-wc/testing';
import { loadModule } from '../../src/dom/load-module.js';
import { openSandbox } from '../helpers/sandbox.js';

/** Any script that a sandbox serves. */
const PATH = '/storage/event-metrics-sdk/js';

for (const [what, fault] of [
  ['a connection that breaks', { kind: 'drop' }],
  ['an answer 500', { kind: 'status', status: 500 }],
  ["a proxy's page", { kind: 'html' }],
] as const) {
  it(`loads what it could not load before: after ${what}, twice`, async () => {
    const sandbox = await openSandbox();
    await sandbox.fail({ endpoint: `GET ${PATH}`, ...fault, times: 2 });
    const url = `${sandbox.url}${PATH}`;
    const outcomes: string[] = [];
    // One call of Firefox asks twice, and what is there is not asked for again.
    for (let call = 1; call <= 4; call += 1) {
      outcomes.push(
        await loadModule(() => import(url)).then(
          () => 'there',
          () => 'failed',
        ),
      );
    }
    expect(outcomes[0]).to.equal('failed');
    expect(outcomes.at(-1)).to.equal('there');
    expect((await sandbox.asked()).filter((asked) => asked.includes(PATH))).to.have.lengthOf(3);
  });
}

it('leaves other errors as they are', async () => {
  const error = new TypeError('of the module itself');
  const told = await loadModule(() => Promise.reject(error)).catch((reason: unknown) => reason);
  expect(told).to.equal(error);
});
