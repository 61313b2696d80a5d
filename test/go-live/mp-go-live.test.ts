import { expect, fixture, html } from '@open-wc/testing';
import '../../src/entries/index.js';
import { openSandbox } from '../helpers/sandbox.js';
import { until } from '../helpers/clock.js';

const inProductEntry = customElements.get('mp-go-live') !== undefined;

async function openPanel() {
  const { MpGoLive } = await import('../../src/entries/go-live-panel.js');
  const page = await fixture<HTMLElement>(
    html`<div>
      <div style="height: 3000px"></div>
      <input id="number" data-checkout="cardNumber" name="number" aria-label="Number" />
      <mp-go-live></mp-go-live>
    </div>`,
  );
  const panel = page.querySelector('mp-go-live')!;
  await until(() => panel.shadowRoot!.querySelector('li'));
  expect(panel).to.be.instanceOf(MpGoLive);
  return { page, panel, root: panel.shadowRoot!, input: page.querySelector('input')! };
}

const item = (root: ShadowRoot, row: string): HTMLLIElement =>
  [...root.querySelectorAll('code')].find(({ textContent }) => textContent === row)!.closest('li')!;

const status = (root: ShadowRoot): string => root.querySelector('[role=status]')!.textContent;

it('is not in the entry for shops', () => {
  expect(inProductEntry).to.equal(false);
});

it('shows the most urgent first, in words', async () => {
  const { root } = await openPanel();
  expect(root.querySelectorAll('li')).to.have.length(25);
  expect(root.querySelector('summary')!.textContent).to.match(/\d+ to fix, \d+ to look at, \d+ fine/);
  expect(root.querySelector('li')).to.have.class('fail');
  expect(item(root, 'no-name').textContent).to.include('<input id="number"> name="number"').and.include('Remove');
});

it('goes to the element and marks it without changing it', async () => {
  const { root, input } = await openPanel();
  const before = input.outerHTML;
  window.scrollTo(0, 0);
  item(root, 'no-name').querySelector('button')!.click();
  const { top, bottom } = input.getBoundingClientRect();
  expect(top >= 0 && bottom <= window.innerHeight).to.equal(true);
  expect(input.getAnimations()).to.have.length(1);
  expect(document.activeElement).to.equal(input);
  expect(input.outerHTML).to.equal(before);
});

it('checks again', async () => {
  const { root, input } = await openPanel();
  input.removeAttribute('name');
  root.querySelector<HTMLButtonElement>('[part=refresh]')!.click();
  await until(() => item(root, 'no-name').classList.contains('pass'));
  expect(status(root)).to.include('Checked at');
});

it('does not find its own words on the page', async () => {
  const { panel } = await openPanel();
  await panel.refresh();
  await panel.updateComplete;
  expect(item(panel.shadowRoot!, 'financing-cost').textContent).to.not.include('mp-go-live');
});

const UUID = '8d0b0bd6-6c2f-4f3e-9a51-3d0b6f0e5c11';

for (const [what, publicKey, test, result] of [
  ['TEST-', `TEST-${UUID}`, false, 'unknown'],
  ['APP_USR- with test', `APP_USR-${UUID}`, true, 'unknown'],
  ['APP_USR-', `APP_USR-${UUID}`, false, 'pass'],
] as const) {
  it(`says of a key ${what} on this computer that it ${result === 'pass' ? 'looks live' : 'is a test key'}`, async () => {
    await openSandbox({ publicKey });
    const { page, panel, root } = await openPanel();
    const form = document.createElement('mp-card-form');
    Object.assign(form, { publicKey, test });
    page.append(form);
    await panel.refresh();
    await panel.updateComplete;
    expect(item(root, 'live-key')).to.have.class(result);
    expect(root.textContent).to.not.include(UUID);
  });
}

it('is accessible', async () => {
  const { panel } = await openPanel();
  for (const details of panel.shadowRoot!.querySelectorAll('details')) details.open = true;
  await expect(panel).to.be.accessible();
});

it('shows the score of a payment that is pasted, or given', async () => {
  const { panel, root } = await openPanel();
  const box = root.querySelector('textarea')!;
  const part = box.closest('details')!;
  part.open = true;
  await until(() => root.querySelectorAll('li').length === 25 + 33);
  const paste = async (text: string): Promise<void> => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await panel.updateComplete;
  };
  await paste('{"transaction_amount":');
  expect(part.textContent).to.include('This is not valid JSON yet.');
  await paste('[]');
  expect(part.textContent).to.include('a payment or an order');
  await paste('{"transaction_amount": 1, "external_reference": "1047"}');
  expect(item(root, 'external_reference')).to.have.class('pass');
  expect(item(root, 'payer_first_name')).to.have.class('fail');
  expect(part.textContent).to.include('Only Mercado Pago gives the score');
  await paste('');
  panel.payment = { total_amount: '1.00' };
  await panel.updateComplete;
  expect(item(root, 'item_id').textContent).to.include('items[].external_code: there are no items.');
});
