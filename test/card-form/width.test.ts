import { expect } from '@open-wc/testing';
import { master, visa } from '../helpers/buyer.js';
import { HUGGING_PARENTS, putInto } from '../helpers/hugging-parents.js';
import { openForm } from '../helpers/open-form.js';
import { until } from '../helpers/clock.js';

/** The widest margins around an open dialog's content. */
const DIALOG = 40;

const widthOf = (element: Element): number => element.getBoundingClientRect().width;

it('has a usable width in parents that are as wide as what they hold', async () => {
  const { form } = await openForm();
  const home = form.parentElement!;
  for (const parent of Object.keys(HUGGING_PARENTS)) {
    for (const width of [320, 360, 1280]) {
      home.append(putInto(parent, width, form));
      await form.updateComplete;
      expect(widthOf(form), `${parent}, ${width} px`)
        .to.be.at.most(width)
        .and.at.least(Math.min(400, width - DIALOG));
    }
  }
});

it('keeps that width, whatever it shows', async () => {
  const { form, buyer } = await openForm({ amount: '125000.50' });
  form.parentElement!.append(putInto('a flex column', 1280, form));
  await until(() => form.matches(':state(ready)'));
  const width = widthOf(form);
  await form.tokenize().catch(() => undefined);
  expect(buyer.problem('cardNumber')).not.to.equal('');
  expect(widthOf(form), 'with errors').to.equal(width);
  for (const card of [visa, master]) {
    form.reset();
    await buyer.typeIn('cardNumber', card.number);
    await until(() => buyer.plans.length > 2);
    expect(widthOf(form), `with the plans of ${card.number}`).to.equal(width);
  }
  form.publicKey = '';
  await until(() => buyer.banner !== '');
  expect(widthOf(form), 'with a banner').to.equal(width);
});
