import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Field } from '../../src/card/card.js';
import { Clock } from '../helpers/clock.js';
import { watchListeners } from '../helpers/listeners.js';
import type { Ending } from '../helpers/puppet.js';
import { card, Shop } from '../helpers/shop.js';
import { runs } from './runs.js';

/** One action: by the buyer, the page or the network. */
type Act = [name: string, run: (shop: Shop, clock: Clock) => unknown];

const field = fc.constantFrom(...(Object.keys(card) as Field[]));
const ending = fc.constantFrom<Ending>('hold', 'offline', 'fault', 'refusal', 'nothing', 'nonsense', 'throw');

const always = (name: string, run: Act[1]): fc.Arbitrary<Act> => fc.constant<Act>([name, run]);
/** What has to meet something else to prove anything. */
const often = (name: string, run: Act[1]) => ({ arbitrary: always(name, run), weight: 5 });

const act: fc.Arbitrary<Act> = fc.oneof(
  always('fill', (shop) => shop.fill()),
  always('choose the bank', (shop) => shop.chooseIssuer()),
  often('pay, and wait for the token', async (shop) => {
    shop.fill();
    await task();
    shop.chooseIssuer();
    shop.puppet.holdsTokens = true;
    shop.tokenize();
    await task();
  }),
  field.map<Act>((name) => [`type ${name}`, (shop) => shop.type(name, card[name]!)]),
  field.map<Act>((name) => [`delete ${name}`, (shop) => shop.type(name, '')]),
  always('tokenize', (shop) => shop.tokenize()),
  always('submit', (shop) => shop.click()),
  always('submit twice', (shop) => {
    shop.click();
    shop.click();
  }),
  always('page takes the token, or no longer', (shop) => (shop.takesToken = !shop.takesToken)),
  always('page stops its form, or no longer', (shop) => (shop.stopsSubmits = !shop.stopsSubmits)),
  fc.array(ending, { minLength: 1, maxLength: 3 }).map<Act>((ends) => [`SDK: ${ends}`, (s) => s.puppet.ends(...ends)]),
  often('answers come', (shop) => shop.puppet.release()),
  fc.integer({ min: 1, max: 40_000 }).map<Act>((ms) => [`${ms} ms`, (_, clock) => clock.advance(ms)]),
  always('a frame', (shop) => shop.form.updateComplete),
  always('move', (shop) => shop.move()),
  always('remove', (shop) => shop.form.remove()),
  always('add again', (shop) => shop.add()),
  fc
    .constantFrom('1000', '20.50', '', '1.000,00')
    .map<Act>((amount) => [`amount ${amount}`, (s) => (s.form.amount = amount)]),
  fc
    .constantFrom('pt-BR', 'es-AR')
    .map<Act>((locale) => [`locale ${locale}`, (s) => (s.form.locale = locale as 'pt-BR')]),
  always('disable', (shop) => (shop.form.disabled = !shop.form.disabled)),
  always('reset', (shop) => shop.reset()),
  always('recover', (shop) => shop.recover()),
  always('saved cards', (shop) => shop.save()),
  always('another key', (shop) => shop.changeKey()),
  always('back and forward', (shop) => shop.leave()),
);

const unhandled: string[] = [];
const onUnhandled = (event: PromiseRejectionEvent): void => {
  event.preventDefault();
  unhandled.push(String(event.reason));
};

/** The sequences make mistakes on purpose, which the console reports. */
const { warn } = console;
before(() => {
  console.warn = () => undefined;
  window.addEventListener('unhandledrejection', onUnhandled);
});
after(() => {
  console.warn = warn;
  window.removeEventListener('unhandledrejection', onUnhandled);
});

/** In all sequences: without any, nothing would have been proved. */
const total = { tokens: 0, submits: 0 };

/** Where a form that can be paid with comes from. */
const FILLED: readonly Act[] = [
  ['load', (_, clock) => clock.advance(1)],
  ['wait', (shop) => passUntil(() => shop.form.matches(':state(ready)'))],
  ['fill', (shop) => shop.fill()],
  ['look up', () => task()],
  ['choose the bank', (shop) => shop.chooseIssuer()],
];

/** What a sequence leaves broken. */
async function play(isFilled: boolean, acts: readonly Act[], listeners: () => string[]): Promise<string[]> {
  const clock = new Clock();
  const shop = new Shop();
  try {
    for (const [, run] of [...(isFilled ? FILLED : []), ...acts]) {
      await run(shop, clock);
      await clock.advance(1);
      await passUntil(() => !shop.loading);
      await task();
    }
    const { lost } = shop;
    await clock.advance(200_000);
    await task();
    await clock.advance(200_000);
    if (shop.unsettled > 0) shop.broken.push(`${shop.unsettled} calls of tokenize() have no end`);
    if (shop.form.matches(':state(busy)')) shop.broken.push('busy for ever');
    shop.form.remove();
    await task();
    await clock.advance(0);
    const left = [...listeners(), ...shop.listeners()];
    if (shop.frames > 0) shop.broken.push(`${shop.frames} frames are left`);
    if (left.length > 0) shop.broken.push(`listeners are left: ${left}`);
    if (clock.pending > 0) shop.broken.push(`${clock.pending} timers are left`);
    total.tokens += shop.given;
    total.submits += shop.left;
    return [...shop.broken, ...lost.map((what) => `lost ${what}`), ...unhandled.splice(0)];
  } finally {
    shop.close();
    clock.remove();
  }
}

/** The end of the current task, even with fake timers. */
const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** What takes its own time, such as a script on its way: task by task, because a timer would cost more than a sequence. */
async function passUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await task();
}

it('keeps its promises whatever buyer, page and network do, in any order', async () => {
  const listeners = watchListeners(window);
  const acts = fc.array(act, { minLength: 1, maxLength: 12 });
  const property = fc.asyncProperty(fc.boolean(), acts, async (isFilled, sequence) => {
    const broken = await play(isFilled, sequence, listeners);
    if (broken.length > 0) throw new Error(`${sequence.map(([name]) => name).join(' | ')}: ${broken.join(', ')}`);
  });
  const result = await fc.check(property, runs);
  console.log(
    `${result.numRuns} sequences, ${total.tokens} tokens, ${total.submits} native submits, seed ${result.seed}`,
  );
  if (result.failed) throw new Error(`${String(result.errorInstance)}\n${fc.defaultReportMessage(result)}`);
  expect(total.tokens, 'tokens in all sequences').to.be.greaterThan(0);
  expect(total.submits, 'native submits in all sequences').to.be.greaterThan(0);
});
