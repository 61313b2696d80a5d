import '../helpers/see-inside.js';
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/entries/index.js';
import { Buyer } from '../helpers/buyer.js';
import { Puppet } from '../helpers/puppet.js';

const REPLACED: [owner: object, name: string][] = [
  [ShadowRoot.prototype, 'querySelectorAll'],
  [DocumentFragment.prototype, 'querySelectorAll'],
  [Element.prototype, 'matches'],
  [Element.prototype, 'checkVisibility'],
  [HTMLElement.prototype, 'focus'],
  [Array.prototype, 'filter'],
  [Array.prototype, 'indexOf'],
];

it('hands no field to functions that a page has replaced, when Tab moves from one to the next in a dialog', async () => {
  const { publicKey } = new Puppet();
  const page = await fixture<HTMLElement>(html`
    <div role="dialog" aria-label="Pagar"><mp-card-form public-key=${publicKey}></mp-card-form></div>
  `);
  const form = page.querySelector('mp-card-form')!;
  const buyer = new Buyer(form);
  const { root } = buyer;
  expect(form.tabIndex).to.equal(0);
  const seen: unknown[] = [];
  const own = REPLACED.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const);
  for (const [owner, name, found] of own) {
    if (!found) continue;
    Object.defineProperty(owner, name, {
      ...found,
      value(this: unknown, ...values: unknown[]) {
        seen.push(this, ...values);
        return (found.value as (...given: unknown[]) => unknown).apply(this, values);
      },
    });
  }
  try {
    form.dispatchEvent(new FocusEvent('focus'));
    await buyer.press('Tab', 'Tab', 'Shift+Tab');
  } finally {
    for (const [owner, name, found] of own) if (found) Object.defineProperty(owner, name, found);
  }
  expect(root.activeElement?.getAttribute('data-checkout')).to.equal('cardExpiration');
  const inner = seen.flat().filter((one) => one === root || (one instanceof Node && root.contains(one)));
  expect(inner).to.deep.equal([]);
});
