import { expect, oneEvent } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import '../helpers/see-inside.js';
import '../../src/entries/index.js';
import { Puppet } from '../helpers/puppet.js';
import { watchListeners } from '../helpers/listeners.js';

function newForm(puppet: Puppet): MpCardForm {
  const form = document.createElement('mp-card-form');
  form.publicKey = puppet.publicKey;
  return form;
}

const ready = async (form: MpCardForm): Promise<unknown> =>
  form.matches(':state(ready)') || (await oneEvent(form, 'mp-ready'));

it('has room for a hundred forms on a page', async () => {
  const puppet = new Puppet();
  const forms = Array.from({ length: 100 }, () => newForm(puppet));
  document.body.append(...forms);
  await Promise.all(forms.map(ready));
  expect(puppet.calls).to.equal(100);
  expect(window.length).to.equal(0);
  for (const form of forms) form.remove();
});

it('leaves nothing after a thousand times in and out of the page', async () => {
  const puppet = new Puppet();
  const listeners = watchListeners(window);
  for (let time = 0; time < 1000; time += 1) {
    const form = newForm(puppet);
    document.body.append(form);
    if (time % 100 === 0) await ready(form);
    form.remove();
  }
  const last = newForm(puppet);
  document.body.append(last);
  await ready(last);
  last.remove();
  expect(listeners()).to.deep.equal([]);
  expect(document.querySelectorAll('mp-card-form, iframe')).to.have.lengthOf(0);
  // A form that did not stay asked nothing, and one after them all has been answered.
  expect(puppet.calls).to.equal(11);
});

it('asks nothing again when it is moved a hundred times in one task', async () => {
  const puppet = new Puppet();
  const form = newForm(puppet);
  document.body.append(form);
  await ready(form);
  for (let time = 0; time < 100; time += 1) document.body.append(form);
  await form.updateComplete;
  await ready(form);
  expect(puppet.calls).to.be.at.most(2);
  form.remove();
});
