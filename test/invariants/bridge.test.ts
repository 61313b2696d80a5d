import '../helpers/see-inside.js';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Field } from '../../src/card/card.js';
import '../../src/entries/index.js';
import { Clock } from '../helpers/clock.js';
import { Puppet } from '../helpers/puppet.js';
import { inside } from '../helpers/see-inside.js';
import { card } from '../helpers/shop.js';
import { runs } from './runs.js';

/** What the page does with a submit: nothing, takes it for later, or takes it and posts a `FormData` at once. */
type Manner = 'leaves it' | 'takes it' | 'posts it';

/** A page with a form around a card form, which notes what is posted and what is said. */
class Page {
  readonly puppet = new Puppet();
  readonly owner = document.createElement('form');
  readonly form = document.createElement('mp-card-form');
  readonly broken: string[] = [];
  manner: Manner = 'leaves it';
  takesToken = false;
  /** How often a payment was requested. */
  asks = 0;
  posts = 0;
  readonly #fieldset = document.createElement('fieldset');
  readonly #pay = document.createElement('button');
  readonly #coupon = document.createElement('button');
  readonly #read = new Set<string>();
  /** Something has become of what the buyer or the page began last. */
  #hasEnd = true;
  #isLeaving = false;
  /** The submit that is being sent now needs no payment. */
  #isExempt = false;

  constructor() {
    this.form.publicKey = this.puppet.publicKey;
    this.form.amount = '1000';
    this.#coupon.formNoValidate = true;
    this.#coupon.type = 'submit';
    this.owner.method = 'post';
    this.owner.action = '/pay';
    this.#fieldset.append(this.form, this.#pay);
    this.owner.append(this.#fieldset, this.#coupon);
    document.body.append(this.owner);
    this.owner.addEventListener('submit', this.#onSubmit);
    for (const type of ['mp-error', 'invalid']) this.form.addEventListener(type, () => (this.#hasEnd = true));
    this.form.addEventListener('mp-token', (event) => {
      if (!this.takesToken) return;
      event.preventDefault();
      this.#hasEnd = true;
    });
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    this.#hasEnd = true;
    const needsPayment = !this.#isExempt && event.submitter !== this.#coupon;
    if (this.manner !== 'leaves it') event.preventDefault();
    if (this.manner === 'posts it') this.#post(new FormData(this.owner), needsPayment);
    if (event.defaultPrevented) return;
    this.owner.addEventListener('formdata', ({ formData }) => this.#post(formData, needsPayment), { once: true });
    this.#isLeaving = true;
  };

  #post(formData: FormData, needsPayment: boolean): void {
    const token = formData.get('token') as string | null;
    this.posts += 1;
    if (!token && needsPayment) this.broken.push('a submit was posted without a token');
    if (token && this.#read.has(token)) this.broken.push('a token that was read was posted');
    if (token && !this.puppet.tokens.includes(token)) this.broken.push('a token was posted that nobody made');
    if (token) this.#read.add(token);
  }

  #begin(send: () => void): void {
    this.#isExempt = this.#fieldset.disabled || this.form.form !== this.owner;
    // A page that locks itself when it has read a payment, and sends its form again, is given another one.
    if (this.form.form === this.owner) this.asks += 1;
    if (!this.#isExempt && !this.#isLeaving) this.#hasEnd = false;
    send();
    this.#isExempt = false;
  }

  press(): void {
    this.#begin(() => this.#pay.click());
  }

  requestSubmit(): void {
    this.#begin(() => this.owner.requestSubmit());
  }

  /** A coupon is posted without a payment, whatever is held. */
  coupon(): void {
    const { manner } = this;
    this.manner = 'takes it';
    this.#coupon.click();
    this.manner = manner;
    if (new FormData(this.owner).has('token')) this.broken.push('a token is left for a coupon');
  }

  read(): void {
    const token = new FormData(this.owner).get('token') as string | null;
    if (token) this.#read.add(token);
  }

  /** The page does this itself, without a request. */
  submit(): void {
    this.owner.addEventListener(
      'formdata',
      ({ formData }) => {
        const token = formData.get('token') as string | null;
        if (token) this.#read.add(token);
      },
      { once: true },
    );
    this.owner.submit();
  }

  disable(): void {
    this.#fieldset.disabled = !this.#fieldset.disabled;
  }

  remove(): void {
    if (this.form.isConnected) this.form.remove();
    else this.#fieldset.prepend(this.form);
    this.#isLeaving = false;
  }

  reset(): void {
    this.owner.reset();
    this.#isLeaving = false;
  }

  type(field: Field, text: string): void {
    const input = inside(this.form).querySelector<HTMLInputElement>(`[data-checkout="${field}"]`);
    if (!input || input.disabled || input.readOnly) return;
    input.setRangeText(text, 0, input.value.length, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    this.#isLeaving = false;
  }

  fill(): void {
    for (const [field, text] of Object.entries(card)) this.type(field as Field, text);
    const bank = inside(this.form).querySelector<HTMLSelectElement>('[data-checkout="cardIssuerId"]');
    if (!bank) return;
    bank.selectedIndex = 1;
    bank.dispatchEvent(new Event('change', { bubbles: true }));
  }

  timePasses(ms: number): void {
    if (ms >= 10_000) this.#isLeaving = false;
  }

  /** What must hold when nothing is under way any more. */
  rest(): void {
    if (!this.#hasEnd) this.broken.push('what was begun has ended in silence');
    if (new FormData(this.owner).has('token')) this.broken.push('a token is held for ever');
    if (this.puppet.tokens.length > this.asks)
      this.broken.push(`${this.puppet.tokens.length} tokens for ${this.asks} submits`);
  }

  close(): void {
    this.form.remove();
    const submit = new SubmitEvent('submit', { cancelable: true });
    this.owner.removeEventListener('submit', this.#onSubmit);
    if (!this.owner.dispatchEvent(submit)) this.broken.push('a form without a card form is still stopped');
    this.owner.remove();
  }
}

type Act = [name: string, run: (page: Page, clock: Clock) => unknown];

const always = (name: string, run: Act[1], weight = 1) => ({ arbitrary: fc.constant<Act>([name, run]), weight });

const act: fc.Arbitrary<Act> = fc.oneof(
  always('submit', (page) => page.press(), 4),
  always('re-submit', (page) => page.requestSubmit(), 3),
  always('form.submit()', (page) => page.submit()),
  always('read', (page) => page.read(), 2),
  always('coupon', (page) => page.coupon()),
  always('edit', (page) => page.type('cardholderName', 'OTHO')),
  always('delete', (page) => page.type('securityCode', '')),
  always('fill', (page) => page.fill(), 2),
  always('disable, or no longer', (page) => page.disable(), 2),
  always('reset', (page) => page.reset()),
  always('remove, or add again', (page) => page.remove()),
  always('tokens are held back', (page) => (page.puppet.holdsTokens = true)),
  always('answers come', (page) => page.puppet.release(), 2),
  always('page takes the token, or no longer', (page) => (page.takesToken = !page.takesToken)),
  ...(['leaves it', 'takes it', 'posts it'] as const).map((manner) =>
    always(`page ${manner}`, (page) => (page.manner = manner)),
  ),
  ...[100, 11_000, 600_000].map((ms) =>
    always(`${ms} ms`, async (page, clock) => {
      await clock.advance(ms);
      page.timePasses(ms);
    }),
  ),
  always('another amount', (page) => (page.form.amount = page.form.amount === '1000' ? '20.50' : '1000')),
  always('back and forward', (page) => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    page.timePasses(Infinity);
  }),
);

const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

const total = { tokens: 0, posts: 0 };

async function play(acts: readonly Act[]): Promise<string[]> {
  const clock = new Clock();
  const page = new Page();
  const settle = async (): Promise<void> => {
    await clock.advance(1);
    await task();
    await clock.advance(1);
  };
  try {
    while (!page.form.matches(':state(ready)')) await settle();
    page.fill();
    await settle();
    page.fill();
    for (const [, run] of acts) {
      await run(page, clock);
      await settle();
    }
    page.puppet.release();
    for (let turn = 0; turn < 4; turn += 1) {
      await clock.advance(200_000);
      await task();
    }
    page.rest();
    total.tokens += page.puppet.tokens.length;
    total.posts += page.posts;
  } finally {
    page.close();
    clock.remove();
  }
  return page.broken;
}

// For good: a browser may leave for what the last page has posted when that page is gone already. WebKitGTK has no `navigation`.
(window as Partial<Pick<Window, 'navigation'>>).navigation?.addEventListener('navigate', (event) =>
  event.preventDefault(),
);

const { warn } = console;
before(() => (console.warn = () => undefined));
after(() => (console.warn = warn));

it('posts a payment once, and never fails silently, whatever the order of actions by buyer and page', async () => {
  const property = fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
    const broken = await play(acts);
    if (broken.length > 0) throw new Error(`${acts.map(([name]) => name).join(' | ')}: ${broken.join(', ')}`);
  });
  const result = await fc.check(property, runs);
  console.log(`${result.numRuns} sequences, ${total.tokens} tokens, ${total.posts} posts, seed ${result.seed}`);
  if (result.failed) throw new Error(`${String(result.errorInstance)}\n${fc.defaultReportMessage(result)}`);
  expect(total.tokens, 'tokens in all sequences').to.be.greaterThan(0);
  expect(total.posts, 'posts in all sequences').to.be.greaterThan(0);
});
