import '../helpers/see-inside.js';
import { expect, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { CardToken, MpCardForm } from '../../src/entries/index.js';
import { Buyer } from '../helpers/buyer.js';
import { names, openShop, simple, tokens, type PostingShop } from '../helpers/posting-shop.js';
import { openSandbox } from '../helpers/sandbox.js';

it('posts token, method, type, issuer, installments and device with the shop’s fields and button, and nothing else', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.querySelector('button')!.click();
  const post = await shop.arrives();
  expect(names(post).sort()).to.deep.equal([
    'action',
    'device_id',
    'installments',
    'issuer_id',
    'order',
    'payment_method_id',
    'payment_type_id',
    'token',
  ]);
  expect(Object.fromEntries(post.fields)).to.include({
    order: '7',
    action: 'pay',
    payment_method_id: 'visa',
    payment_type_id: 'credit_card',
    installments: '1',
  });
});

it('makes one token and posts once on a double click', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  const button = shop.form.querySelector('button')!;
  button.click();
  button.click();
  await shop.arrives();
  expect(shop.received).to.have.lengthOf(1);
  expect(tokens(await shop.sandbox.asked())).to.equal(1);
});

it('makes a new token for every submission', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  const button = shop.form.querySelector('button')!;
  button.click();
  const first = Object.fromEntries((await shop.arrives()).fields);
  button.click();
  const second = Object.fromEntries((await shop.arrives()).fields);
  expect(first['token']).to.match(/^[0-9a-f]{32}$/);
  expect(second['token'])
    .to.match(/^[0-9a-f]{32}$/)
    .and.not.equal(first['token']);
});

it('is submitted by Enter in an inner input, with the default button', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.buyer.see('docNumber')!.focus();
  // The post may arrive before the key press is reported as finished.
  const [post] = await Promise.all([shop.arrives(), shop.buyer.press('Enter')]);
  expect(Object.fromEntries(post.fields)).to.include({ action: 'pay' });
});

it('is not submitted by Enter if the form has no submit button, like native inputs', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" target="shop">
        <mp-card-form public-key=${key} amount="100"></mp-card-form>
        <button type="button">Pagar</button>
      </form>
    `,
  );
  await shop.buyer.fill();
  shop.buyer.see('docNumber')!.focus();
  await shop.buyer.press('Enter');
  // Enter is answered in the task after the key, so the next key's is over by then.
  await shop.buyer.press('Enter');
  expect(tokens(await shop.sandbox.asked())).to.equal(0);
  expect(shop.received).to.deep.equal([]);
});

for (const [type, where] of [
  ['keydown', 'form'],
  ['keypress', 'form'],
  ['keydown', 'window, capture'],
] as const) {
  it(`is not submitted by Enter if the page prevents its ${type} (${where})`, async () => {
    const shop = await openShop(simple);
    await shop.buyer.fill();
    const prevent = (event: Event): void => {
      if ((event as KeyboardEvent).key === 'Enter') event.preventDefault();
    };
    if (where === 'form') shop.form.addEventListener(type, prevent);
    else window.addEventListener(type, prevent, true);
    shop.buyer.see('docNumber')!.focus();
    await shop.buyer.press('Enter');
    await shop.buyer.press('Enter');
    window.removeEventListener(type, prevent, true);
    expect(tokens(await shop.sandbox.asked())).to.equal(0);
  });
}

it('lets the validation of the rest of the form come first', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop">
        <input name="email" required aria-label="e-mail" />
        <mp-card-form public-key=${key} amount="100"></mp-card-form>
        <button>Pagar</button>
      </form>
    `,
  );
  await shop.buyer.fill();
  shop.form.querySelector('button')!.click();
  expect(document.activeElement).to.equal(shop.form.querySelector('input'));
  expect(tokens(await shop.sandbox.asked())).to.equal(0);
});

it('sends the payment that validation has kept from being sent, once the buyer has mended the field', async () => {
  const shop = await openShop(simple);
  const email = shop.form.querySelector('input')!;
  await shop.buyer.fill();
  shop.buyer.form.addEventListener('mp-token', () => email.setCustomValidity('no'), { once: true });
  shop.form.querySelector('button')!.click();
  const [token] = await Promise.all([oneEvent(shop.buyer.form, 'mp-token'), oneEvent(email, 'invalid')]);
  email.setCustomValidity('');
  shop.form.querySelector('button')!.click();
  const post = Object.fromEntries((await shop.arrives()).fields);
  expect(post['token']).to.equal((token.detail as CardToken).token);
  expect(tokens(await shop.sandbox.asked())).to.equal(1);
});

it('goes on with formaction, formmethod and the value of the button that was pressed', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop">
        <mp-card-form public-key=${key} amount="100"></mp-card-form>
        <button>Pagar</button>
        <button name="gift" value="1" formaction="/echo/gift" formmethod="get">Regalar</button>
      </form>
    `,
  );
  await shop.buyer.fill();
  shop.form.querySelectorAll('button')[1]!.click();
  const post = await shop.arrives();
  expect(post).to.include({ method: 'GET', path: '/echo/gift' });
  expect(Object.fromEntries(post.fields)).to.include({ gift: '1', payment_method_id: 'visa' });
});

it('sends the name of a button that the page disables at once', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  const button = shop.form.querySelector('button')!;
  button.addEventListener('click', () => queueMicrotask(() => (button.disabled = true)));
  button.click();
  expect(Object.fromEntries((await shop.arrives()).fields)).to.include({ action: 'pay' });
});

it('sends the name and value of a button that has been removed meanwhile', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  const button = shop.form.querySelector('button')!;
  shop.buyer.form.addEventListener('mp-token', () => button.remove());
  button.click();
  expect(names(await shop.arrives())).to.include.members(['token', 'action']);
  expect(shop.form.querySelector('button')).to.equal(null);
});

it('belongs to the form of its form attribute', async () => {
  const shop = await openShop(
    (key) => html`
      <form id="elsewhere" action="/echo/pay" method="post" target="shop"><button>Pagar</button></form>
      <mp-card-form form="elsewhere" public-key=${key} amount="100"></mp-card-form>
    `,
  );
  await shop.buyer.fill();
  expect(shop.buyer.form.form).to.equal(shop.form);
  shop.form.querySelector('button')!.click();
  expect(names(await shop.arrives())).to.include('token');
});

it('is left out of the form while a fieldset around it is disabled', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop">
        <fieldset disabled><mp-card-form public-key=${key} amount="100"></mp-card-form></fieldset>
        <button name="by" value="transfer">Pagar por transferencia</button>
      </form>
    `,
  );
  expect(shop.buyer.see('cardNumber')!.disabled).to.equal(true);
  shop.form.querySelector('button')!.click();
  expect((await shop.arrives()).fields).to.deep.equal([['by', 'transfer']]);
});

it('has the token in a FormData that the page makes in its submit listener', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  const seen = new Promise<FormData>((resolve) =>
    shop.form.addEventListener('submit', (event) => {
      event.preventDefault();
      resolve(new FormData(shop.form));
    }),
  );
  shop.form.querySelector('button')!.click();
  expect((await seen).get('token')).to.match(/^[0-9a-f]{32}$/);
});

it('leaves the sending to a page that prevents the default of mp-token', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  let submits = 0;
  shop.form.addEventListener('submit', () => (submits += 1));
  shop.buyer.form.addEventListener('mp-token', (event) => event.preventDefault());
  shop.form.querySelector('button')!.click();
  await oneEvent(shop.buyer.form, 'mp-token');
  await shop.buyer.form.tokenize();
  expect(submits).to.equal(0);
});

it('sends no card data and no token with form.submit(), which passes the element by', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.submit();
  expect(names(await shop.arrives())).to.deep.equal(['order']);
});

it('needs no token to close a dialog', async () => {
  const shop = await openShop(
    (key) => html`
      <dialog open>
        <form method="dialog">
          <mp-card-form public-key=${key} amount="100"></mp-card-form>
          <button formnovalidate>Cancelar</button>
        </form>
      </dialog>
    `,
  );
  shop.form.querySelector('button')!.click();
  expect(shop.page.querySelector('dialog')!.open).to.equal(false);
});

it('keeps two forms of a page apart', async () => {
  const other = await openSandbox();
  const shop = await openShop(
    (key) => html`
      <form action="/echo/one" method="post" target="shop">
        <mp-card-form public-key=${key} amount="100"></mp-card-form><button>Uno</button>
      </form>
      <form action="/echo/two" method="post" target="shop">
        <mp-card-form public-key=${key} amount="200" sdk="v1"></mp-card-form><button>Dos</button>
      </form>
    `,
  );
  const [, second] = shop.page.querySelectorAll<MpCardForm>('mp-card-form');
  const buyer = new Buyer(second!);
  if (!second!.matches(':state(ready)')) await oneEvent(second!, 'mp-ready');
  await shop.buyer.fill();
  await buyer.fill();
  const [one, two] = shop.page.querySelectorAll('button');
  one!.click();
  const first = await shop.arrives();
  two!.click();
  const last = await shop.arrives();
  expect([first.path, last.path]).to.deep.equal(['/echo/one', '/echo/two']);
  expect(Object.fromEntries(first.fields)['token']).to.not.equal(Object.fromEntries(last.fields)['token']);
  expect(await other.asked()).to.deep.equal([]);
});

it('ignores further clicks while the browser is leaving for a slow shop that form.submit() has sent it to', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.removeAttribute('target');
  shop.form.action = '/echo/no-content';
  const button = shop.form.querySelector('button')!;
  shop.form.addEventListener('submit', (event) => {
    event.preventDefault();
    setTimeout(() => shop.form.submit());
  });
  button.click();
  await oneEvent(window, 'beforeunload');
  // The form's own listener comes after the test's.
  await nextFrame();
  button.click();
  await shop.buyer.form.updateComplete;
  expect(shop.buyer.form.matches(':state(busy)')).to.equal(true);
  expect(tokens(await shop.sandbox.asked())).to.equal(1);
});

it('ignores further clicks while the browser is leaving for a slow shop, until the buyer goes on typing', async () => {
  const shop = await openShop(simple);
  await shop.buyer.fill();
  shop.form.removeAttribute('target');
  // A browser stays where it is on 204: for the form that looks like a shop that takes its time.
  shop.form.action = '/echo/no-content';
  const button = shop.form.querySelector('button')!;
  button.click();
  await oneEvent(shop.form, 'formdata');
  button.click();
  await shop.buyer.form.updateComplete;
  expect(shop.buyer.form.matches(':state(busy)')).to.equal(true);
  expect(tokens(await shop.sandbox.asked())).to.equal(1);
  await shop.buyer.typeIn('cardholderName', 'X');
  await shop.buyer.form.updateComplete;
  expect(shop.buyer.form.matches(':state(busy)')).to.equal(false);
});

describe('disabled, like native controls, at once:', () => {
  const inFieldset = (key: string) => html`
    <form action="/echo/pay" method="post" target="shop">
      <fieldset><mp-card-form public-key=${key} amount="100"></mp-card-form></fieldset>
      <button>Pagar</button>
    </form>
  `;

  it('a card form enabled in the same task as the submit pays', async () => {
    const shop = await openShop(inFieldset);
    await shop.buyer.fill();
    const fieldset = shop.form.querySelector('fieldset')!;
    fieldset.disabled = true;
    await shop.buyer.form.updateComplete;
    fieldset.disabled = false;
    shop.form.requestSubmit();
    expect(names(await shop.arrives())).to.include('token');
  });

  for (const [how, disable] of [
    ['by its fieldset', ({ form }) => (form.querySelector('fieldset')!.disabled = true)],
    ['by its property', ({ buyer }) => (buyer.form.disabled = true)],
    ['by its attribute', ({ buyer }) => buyer.form.setAttribute('disabled', '')],
  ] as const satisfies [string, (shop: PostingShop) => void][]) {
    for (const isFilled of [true, false]) {
      it(`a card form, ${isFilled ? 'filled' : 'empty'}, that is disabled ${how} in the same task as the submit takes no part`, async () => {
        const shop = await openShop(inFieldset);
        if (isFilled) await shop.buyer.fill();
        disable(shop);
        shop.form.requestSubmit();
        expect(names(await shop.arrives())).to.deep.equal([]);
        expect(tokens(await shop.sandbox.asked())).to.equal(0);
      });
    }
  }
});

it('takes part without a box of its own (display: contents), in a form without validation', async () => {
  const shop = await openShop(
    (key) => html`
      <form action="/echo/pay" method="post" target="shop" novalidate>
        <mp-card-form public-key=${key} amount="100" style="display: contents"></mp-card-form>
        <button>Pagar</button>
      </form>
    `,
  );
  await shop.buyer.fill();
  shop.form.querySelector('button')!.click();
  expect(names(await shop.arrives())).to.include('token');
});
