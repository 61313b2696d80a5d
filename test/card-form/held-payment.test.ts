import '../helpers/see-inside.js';
import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { MpCardForm, MpError } from '../../src/entries/index.js';
import { Buyer } from '../helpers/buyer.js';
import { Clock, until } from '../helpers/clock.js';
import { names, openShop, simple, tokens, type PostingShop } from '../helpers/posting-shop.js';

const TOKEN = /^[0-9a-f]{32}$/;

const tokenIn = (form: HTMLFormElement): string | null => new FormData(form).get('token') as string | null;

/** A page that takes every submit and does nothing with it yet. */
function takeSubmits(form: HTMLFormElement): { count: number } {
  const taken = { count: 0 };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    taken.count += 1;
  });
  return taken;
}

/** Presses the button, and waits until the page has the submit. */
async function press({ form }: PostingShop, button = form.querySelector('button')!): Promise<void> {
  const passed = oneEvent(form, 'submit');
  button.click();
  await passed;
}

const made = async (shop: PostingShop): Promise<number> => tokens(await shop.sandbox.asked());

let warnings: string[];
const { warn } = console;
beforeEach(() => {
  warnings = [];
  console.warn = (words: string) => void warnings.push(words);
});
afterEach(() => (console.warn = warn));

it('is found by a FormData that the page makes after it has awaited something', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  takeSubmits(shop.form);
  await press(shop);
  await fetch('/echo/no-content');
  expect(tokenIn(shop.form)).to.match(TOKEN);
  expect(await made(shop)).to.equal(1);
});

it('is sent by form.submit() after the page has awaited something', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  takeSubmits(shop.form);
  await press(shop);
  await fetch('/echo/no-content');
  shop.form.submit();
  expect(Object.fromEntries((await shop.arrives()).fields)['token']).to.match(TOKEN);
});

it('is sent by a submit that the page sends again', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  await press(shop);
  await fetch('/echo/no-content');
  shop.form.requestSubmit();
  expect(names(await shop.arrives())).to.include('token');
  expect(await made(shop)).to.equal(1);
});

it('is sent by the next press of the buyer, where the page has read nothing', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  await press(shop);
  shop.form.querySelector('button')!.click();
  expect(names(await shop.arrives())).to.include('token');
  expect(await made(shop)).to.equal(1);
});

it('is another one at the next press, where the page has read it', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  takeSubmits(shop.form);
  await press(shop);
  const first = tokenIn(shop.form);
  await press(shop);
  expect(tokenIn(shop.form)).to.match(TOKEN).and.not.equal(first);
});

it('is sent, and once, where the page has read it before it sends the submit again', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  const read: (string | null)[] = [];
  shop.form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      read.push(tokenIn(shop.form));
    },
    { once: true },
  );
  await press(shop);
  shop.form.requestSubmit();
  const post = Object.fromEntries((await shop.arrives()).fields);
  expect(post['token']).to.match(TOKEN);
  expect(read).to.not.include(post['token']);
});

it('is made no more than five times for a page that reads it and sends the form for ever, and the buyer reads so', async () => {
  const shop = await openShop(simple);
  shop.buyer.form.locale = 'en-US';
  await shop.buyer.fill();
  const failed = oneEvent(shop.buyer.form, 'mp-error');
  shop.form.addEventListener('submit', (event) => {
    event.preventDefault();
    tokenIn(shop.form);
    setTimeout(() => shop.form.requestSubmit());
  });
  shop.form.querySelector('button')!.click();
  const { detail } = (await failed) as CustomEvent<MpError>;
  await shop.buyer.form.updateComplete;
  expect(detail.code).to.equal('rate-limited');
  // Five tokens have left: what the page did with them is not known here.
  expect(shop.buyer.banner).to.contain('cannot tell if you were charged').and.not.contain('nothing was charged');
  expect(warnings.join()).to.contain('in a loop');
  expect(await made(shop)).to.equal(5);
  shop.form.requestSubmit();
  await shop.buyer.form.updateComplete;
  expect(await made(shop)).to.equal(5);
});

it('is made for the buyer however often, where every one is read and comes to nothing', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.addEventListener('submit', (event) => {
    event.preventDefault();
    tokenIn(shop.form);
  });
  for (let count = 1; count <= 7; count += 1) {
    const passed = oneEvent(shop.form, 'submit');
    shop.form.querySelector('button')!.focus();
    await sendKeys({ press: 'Enter' });
    await passed;
    expect(await made(shop)).to.equal(count);
  }
});

const ENDS: [what: string, end: (shop: PostingShop) => unknown][] = [
  ['an edit', ({ buyer }) => buyer.typeIn('cardholderName', 'X')],
  ['a reset', ({ form }) => form.reset()],
  ['recover()', ({ buyer }) => buyer.form.recover('cc_rejected_other_reason')],
  ['leaving the page', () => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))],
  ['being taken from the form', ({ buyer }) => buyer.form.remove()],
];

for (const [what, end] of ENDS) {
  it(`ends with ${what}, and the page learns that nothing was sent`, async () => {
    const shop = await openShop(simple);
    await shop.buyer.fill();
    takeSubmits(shop.form);
    await press(shop);
    await end(shop);
    expect(tokenIn(shop.form)).to.equal(null);
    expect(warnings.join()).to.contain('read no FormData');
  });
}

it('ends after ten minutes', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  takeSubmits(shop.form);
  const clock = new Clock();
  await clock.passUntil(press(shop));
  await clock.advance(599_000);
  expect(tokenIn(shop.form)).to.match(TOKEN);
  await clock.advance(1000);
  expect(tokenIn(shop.form)).to.equal(null);
});

it('stays with another amount that the same plan pays', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  takeSubmits(shop.form);
  await press(shop);
  shop.buyer.form.amount = '120';
  await until(() => shop.buyer.plans.some((plan) => /120[.,]00/.test(plan)), 'plans for the other amount');
  await shop.buyer.isComplete();
  expect(tokenIn(shop.form)).to.match(TOKEN);
});

it('is not held where the page has prevented mp-token', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.buyer.form.addEventListener('mp-token', (event) => event.preventDefault());
  shop.form.querySelector('button')!.click();
  await oneEvent(shop.buyer.form, 'mp-token');
  expect(tokenIn(shop.form)).to.equal(null);
});

it('is what tokenize() gives to a page that calls it in its submit listener, and the next submit makes another', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  takeSubmits(shop.form);
  await press(shop);
  const first = await shop.buyer.form.tokenize();
  expect(await made(shop)).to.equal(1);
  await press(shop);
  expect(tokenIn(shop.form)).to.not.equal(first.token);
});

it('is held after tokenize() too, for form.submit()', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  const { token } = await shop.buyer.form.tokenize();
  shop.form.submit();
  expect(Object.fromEntries((await shop.arrives()).fields)['token']).to.equal(token);
});

it('is sent once by a page that submits when it hears of the token', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.buyer.form.addEventListener('mp-token', () => shop.form.requestSubmit(), { once: true });
  let submits = 0;
  shop.form.addEventListener('submit', () => (submits += 1));
  shop.form.querySelector('button')!.click();
  await shop.arrives();
  expect(submits).to.equal(1);
  expect(await made(shop)).to.equal(1);
});

it('goes on although the page disables all of the form meanwhile, with what stood in it', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop">
        <fieldset>
          <input name="order" value="7" aria-label="order" />
          <mp-card-form public-key=${key} amount="100"></mp-card-form>
          <button name="action" value="pay" formaction="/echo/gift">Pagar</button>
        </fieldset>
      </form>
    `,
  );
  await shop.buyer.fill();
  const button = shop.form.querySelector('button')!;
  button.onclick = () => queueMicrotask(() => (shop.form.querySelector('fieldset')!.disabled = true));
  button.click();
  const post = await shop.arrives();
  expect(post.path).to.equal('/echo/gift');
  expect(Object.fromEntries(post.fields)).to.include({ order: '7', action: 'pay', payment_method_id: 'visa' });
  expect(names(post)).to.include('token');
});

it('goes on although the page disables the form while it awaits something, and sends it again', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop">
        <fieldset>
          <mp-card-form public-key=${key} amount="100"></mp-card-form>
          <button>Pagar</button>
        </fieldset>
      </form>
    `,
  );
  await shop.buyer.fill();
  shop.form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  await press(shop);
  shop.form.querySelector('fieldset')!.disabled = true;
  shop.form.requestSubmit();
  expect(names(await shop.arrives())).to.include('token');
});

const coupon = (key: string): TemplateResult => html`
  <form action="/echo/pay" method="post" target="shop">
    <input name="coupon" value="TEN" aria-label="coupon" />
    <mp-card-form public-key=${key} amount="100"></mp-card-form>
    <button>Pagar</button>
    <button formnovalidate formaction="/echo/coupon">Aplicar</button>
  </form>
`;

it('is not required by a button with formnovalidate, whatever the card form contains', async () => {
  const shop = await openShop(coupon);
  const [pay, apply] = shop.form.querySelectorAll('button');
  apply!.click();
  expect(await shop.arrives()).to.deep.include({ path: '/echo/coupon', fields: [['coupon', 'TEN']] });
  await shop.buyer.fill();
  shop.form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  await press(shop, pay);
  apply!.click();
  expect((await shop.arrives()).fields).to.deep.equal([['coupon', 'TEN']]);
  expect(await made(shop)).to.equal(1);
});

it('is not asked for where the form has novalidate and the card form is not rendered', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop" novalidate>
        <div class="card"><mp-card-form public-key=${key} amount="100"></mp-card-form></div>
        <button name="by" value="transfer">Pagar</button>
      </form>
    `,
  );
  shop.page.querySelector<HTMLElement>('.card')!.style.display = 'none';
  shop.form.querySelector('button')!.click();
  expect((await shop.arrives()).fields).to.deep.equal([['by', 'transfer']]);
});

it('is made by the first of two card forms in a form; the other reports an error', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop">
        <mp-card-form public-key=${key} amount="100"></mp-card-form>
        <mp-card-form public-key=${key} amount="100"></mp-card-form>
        <button>Pagar</button>
      </form>
    `,
  );
  const [, second] = shop.form.querySelectorAll<MpCardForm>('mp-card-form');
  const other = new Buyer(second!);
  await until(() => second!.matches(':state(ready)'));
  await shop.buyer.fill();
  await other.fill();
  const told = oneEvent(second!, 'mp-error');
  shop.form.querySelector('button')!.click();
  expect(((await told).detail as MpError).code).to.equal('several-forms');
  expect(names(await shop.arrives()).filter((name) => name === 'token')).to.have.lengthOf(1);
  expect(await made(shop)).to.equal(1);
  expect(warnings.join()).to.match(/another card form/i);
});

const NAMES = ['submit', 'target', 'requestSubmit', 'elements', 'method', 'action', 'addEventListener', 'getAttribute'];

for (const name of [...NAMES, 'isConnected', 'getRootNode', 'ownerDocument', 'append', 'form']) {
  it(`is sent once by a form with a field of the shop's named ${name}`, async () => {
    const shop = await openShop(
      (key) => html`
        <form action="/echo/pay" method="post" target="shop">
          <input name=${name} value="x" aria-label="x" />
          <mp-card-form public-key=${key} amount="100"></mp-card-form>
          <button>Pagar</button>
        </form>
      `,
    );
    await shop.buyer.fill();
    const button = shop.form.querySelector('button')!;
    button.click();
    button.click();
    const post = await shop.arrives();
    expect(Object.fromEntries(post.fields)[name]).to.equal('x');
    expect(names(post)).to.include('token');
    expect(await made(shop)).to.equal(1);
  });
}

const withOwnToken = (key: string, prefix: string): TemplateResult => html`
  <form action="/echo/pay" method="post" target="shop">
    <input type="hidden" name="token" value="anti-forgery" />
    <input type="hidden" name="installments" value="" />
    <mp-card-form public-key=${key} amount="100" field-prefix=${prefix}></mp-card-form>
    <button>Pagar</button>
  </form>
`;

it('keeps a field of the same name and warns; fills in an empty one', async () => {
  const shop = await openShop((key) => withOwnToken(key, ''));
  await shop.buyer.fill();
  shop.form.querySelector('button')!.click();
  const { fields } = await shop.arrives();
  const values = (name: string): string[] => fields.filter(([other]) => other === name).map(([, value]) => value);
  expect(values('token')[0]).to.equal('anti-forgery');
  expect(values('token')[1]).to.match(TOKEN);
  expect(values('installments')).to.deep.equal(['1']);
  expect(warnings.join()).to.contain('field-prefix').and.contain('"token"');
});

it('uses prefixed names with field-prefix', async () => {
  const shop = await openShop((key) => withOwnToken(key, 'mp_'));
  await shop.buyer.fill();
  shop.form.querySelector('button')!.click();
  const post = Object.fromEntries((await shop.arrives()).fields);
  expect(post).to.include({ token: 'anti-forgery', installments: '', mp_installments: '1' });
  expect(post['mp_token']).to.match(TOKEN);
  expect(warnings).to.deep.equal([]);
});

it('stands in hidden inputs while it is held, where the page asks for them', async () => {
  const shop = await openShop(
    (key) => html`
      <form>
        <mp-card-form public-key=${key} amount="100" hidden-inputs></mp-card-form>
        <button>Pagar</button>
      </form>
    `,
  );
  await shop.buyer.fill();
  takeSubmits(shop.form);
  const hidden = (): HTMLInputElement[] => [...shop.form.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  expect(hidden()).to.deep.equal([]);
  await press(shop);
  const first = Object.fromEntries(hidden().map(({ name, value }) => [name, value]));
  expect(first).to.include({ payment_method_id: 'visa', payment_type_id: 'credit_card', installments: '1' });
  expect(hidden().every((input) => input.getAttribute('autocomplete') === 'off')).to.equal(true);
  expect(new FormData(shop.form).getAll('token')).to.deep.equal([first['token']]);
  await press(shop);
  expect(new FormData(shop.form).getAll('token')).to.have.lengthOf(1).and.not.include(first['token']);
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  expect(hidden()).to.deep.equal([]);
});

it('tells a page that sends its form without asking for a payment', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.submit();
  // The test's form posts into a frame: the page is not left.
  window.dispatchEvent(new Event('beforeunload'));
  expect(names(await shop.arrives())).to.deep.equal(['order']);
  expect(warnings.join()).to.contain('form.requestSubmit()');
});

it('says nothing to a page that reads its form while the buyer types, as drafts are saved', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  expect(tokenIn(shop.form)).to.equal(null);
  expect(warnings).to.deep.equal([]);
});
