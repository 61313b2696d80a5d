import { expect } from '@open-wc/testing';
import { Shop } from '../helpers/shop.js';
import { until } from '../helpers/clock.js';

type Members = Record<string, unknown>;

const { Promise: Native } = window;

/** A promise as old polyfills make it: no subclass of the browser's, no `finally`, no newer statics. */
class OldPromise {
  static resolve = (value?: unknown) => new OldPromise((resolve) => resolve(value));
  static reject = (reason: unknown) => new OldPromise((_, reject) => reject(reason));
  static all = (all: Iterable<unknown>) => new OldPromise((resolve, reject) => Native.all(all).then(resolve, reject));
  readonly #own: Promise<unknown>;
  constructor(start: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void) {
    this.#own = new Native(start);
  }
  then(done?: (value: unknown) => unknown, failed?: (reason: unknown) => unknown): OldPromise {
    return OldPromise.resolve(this.#own.then(done, failed));
  }
  catch(failed: (reason: unknown) => unknown): OldPromise {
    return this.then(undefined, failed);
  }
}

/** What old libraries put in the place of the browser's own, some of it wrong. */
const LIBRARIES: [what: string, owner: object, members: Members][] = [
  [
    "Prototype.js's arrays",
    Array.prototype,
    {
      toJSON(this: unknown[]) {
        return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`;
      },
      includes(this: unknown[], wanted: unknown) {
        return this.indexOf(wanted) >= 0;
      },
      flatten: () => [],
      without: () => [],
    },
  ],
  [
    'an Array.prototype.flat that flattens all',
    Array.prototype,
    {
      flat(this: unknown[]): unknown[] {
        return this.reduce<unknown[]>((all, one) => (Array.isArray(one) ? [...all, ...one] : [...all, one]), []);
      },
    },
  ],
  ['an Array.prototype.at of other meaning', Array.prototype, { at: () => undefined }],
  ['an Array.from without a second argument', Array, { from: (all: Iterable<unknown>) => [...all] }],
  ['a String.prototype.replaceAll for texts only', String.prototype, { replaceAll: () => 'nothing' }],
  ['enumerable members on all objects', Object.prototype, { extend: () => undefined, each: 1 }],
  ['a Promise of an old polyfill', window, { Promise: OldPromise }],
];

/** Puts members in place as assignments do, so that they show in `for…in`. */
function replace(owner: object, members: Members): () => void {
  const before = Object.keys(members).map((name) => [name, Object.getOwnPropertyDescriptor(owner, name)] as const);
  Object.assign(owner, members);
  return () => {
    for (const [name, found] of before) {
      if (found) Object.defineProperty(owner, name, found);
      else Reflect.deleteProperty(owner, name);
    }
  };
}

for (const [what, owner, members] of LIBRARIES) {
  it(`pays in a page with ${what}`, async () => {
    const restore = replace(owner, members);
    const shop = new Shop();
    let ending: string;
    try {
      await until(() => shop.form.matches(':state(ready)'), 'ready');
      shop.save();
      shop.save();
      shop.fill();
      await until(() => shop.input('cardIssuerId'), 'banks');
      shop.chooseIssuer();
      ending = await Native.race([
        shop.form.tokenize().then(
          ({ installments }) => `token for ${installments}`,
          (error: Error) => String(error),
        ),
      ]);
    } finally {
      restore();
      shop.close();
    }
    expect(ending).to.equal('token for 1');
    expect(shop.lost).to.deep.equal([]);
  });
}
