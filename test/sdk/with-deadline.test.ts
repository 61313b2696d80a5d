import { expect } from '@open-wc/testing';
import { withDeadline } from '../../src/sdk/with-deadline.js';
import { Clock } from '../helpers/clock.js';
import { failureOf } from './open-gateway.js';
import { watchListeners } from '../helpers/listeners.js';

const never = (): Promise<never> => new Promise(() => undefined);
const alive = (): AbortSignal => new AbortController().signal;

it('gives the answer of a call, at once or later', async () => {
  expect(await withDeadline(10, alive(), () => 'now')).to.equal('now');
  expect(await withDeadline(10, alive(), () => Promise.resolve('later'))).to.equal('later');
});

it('makes the same error of a call that throws and of one that rejects', async () => {
  const thrown = withDeadline(10, alive(), () => {
    throw new TypeError('reading length');
  });
  const rejected = withDeadline(10, alive(), () => Promise.reject(new TypeError('reading length')));
  expect((await failureOf(thrown)).code).to.equal('unknown');
  expect((await failureOf(rejected)).code).to.equal('unknown');
});

it('ends at its deadline, and not before', async () => {
  const clock = new Clock();
  let code: string | null = null;
  const call = failureOf(withDeadline(1000, alive(), never)).then((error) => (code = error.code));
  await clock.advance(999);
  expect(code).to.equal(null);
  await clock.advance(1);
  await call;
  expect(code).to.equal('no-answer');
});

it('ends when it is aborted', async () => {
  const controller = new AbortController();
  const call = withDeadline(1000, controller.signal, never);
  controller.abort();
  expect((await failureOf(call)).code).to.equal('aborted');
});

it('does not start an aborted call', async () => {
  let begun = false;
  const call = withDeadline(1000, AbortSignal.abort(), () => (begun = true));
  expect((await failureOf(call)).code).to.equal('aborted');
  expect(begun).to.equal(false);
});

it('does not hear what comes after its end', async () => {
  const clock = new Clock();
  let answer: (text: string) => void = () => undefined;
  const call = withDeadline(1000, alive(), () => new Promise<string>((resolve) => (answer = resolve)));
  await clock.advance(1000);
  answer('late');
  expect((await failureOf(call)).code).to.equal('no-answer');
});

const ends: [how: string, start: () => Promise<unknown>][] = [
  ['an answer', () => Promise.resolve('answer')],
  ['a rejection', () => Promise.reject(new Error('x'))],
  ['a throw', () => JSON.parse('{')],
];

for (const [how, start] of ends) {
  it(`leaves no timer and no listener behind after ${how}`, async () => {
    const clock = new Clock();
    const signal = alive();
    const listeners = watchListeners(signal);
    await withDeadline(1000, signal, start).catch(() => undefined);
    expect(clock.pending).to.equal(0);
    expect(listeners()).to.deep.equal([]);
  });
}

it('leaves no timer and no listener behind after it was aborted', async () => {
  const clock = new Clock();
  const controller = new AbortController();
  const listeners = watchListeners(controller.signal);
  const call = withDeadline(1000, controller.signal, never);
  expect(clock.pending).to.equal(1);
  expect(listeners()).to.deep.equal(['abort']);
  controller.abort();
  await failureOf(call);
  expect(clock.pending).to.equal(0);
  expect(listeners()).to.deep.equal([]);
});
