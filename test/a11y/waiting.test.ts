import { emulateMedia } from '@web/test-runner-commands';
import { expect, oneEvent } from '@open-wc/testing';
import { inside } from '../helpers/see-inside.js';
import { visa } from '../helpers/buyer.js';
import { until } from '../helpers/clock.js';
import { openForm, startForm } from '../helpers/open-form.js';

const waiting = (form: Element): (string | undefined)[] =>
  [...inside(form).querySelectorAll<HTMLElement>('.waiting')].map(({ id }) => id);

it('keeps the place of the document types until they are there', async () => {
  const { form, buyer, sandbox } = await startForm();
  const held = await sandbox.hold('GET /v1/identification_types');
  await until(held.isTaken);
  expect(waiting(form)).to.deep.equal(['docType']);
  expect((buyer.see('docType') as HTMLSelectElement).disabled).to.equal(true);
  const ready = oneEvent(form, 'mp-ready');
  await held.release();
  await ready;
  await form.updateComplete;
  expect(waiting(form)).to.deep.equal([]);
  expect((buyer.see('docType') as HTMLSelectElement).disabled).to.equal(false);
});

it('keeps the place of the plans until they are there', async () => {
  const { form, buyer, sandbox } = await openForm();
  const held = await sandbox.hold('GET /v1/payment_methods/installments');
  await buyer.typeIn('cardNumber', visa.number);
  await until(held.isTaken);
  expect(waiting(form)).to.deep.equal(['installments']);
  await held.release();
  await until(() => buyer.plans.length > 1);
  expect(waiting(form)).to.deep.equal([]);
});

it('stops waiting when the plans cannot be had', async () => {
  const { form, buyer } = await openForm({
    faults: [{ endpoint: 'GET /v1/payment_methods/installments', kind: 'drop' }],
  });
  const failed = oneEvent(form, 'mp-error');
  await buyer.typeIn('cardNumber', visa.number);
  await failed;
  await form.updateComplete;
  expect(waiting(form)).to.deep.equal([]);
});

for (const [title, reducedMotion, count] of [
  ['moves one thing while it loads', 'no-preference', 1],
  ['moves nothing while it loads where motion is to be reduced', 'reduce', 0],
] as const) {
  it(title, async () => {
    await emulateMedia({ reducedMotion });
    const { form } = await startForm({ faults: [{ endpoint: 'GET /js/v2', kind: 'never' }] });
    await until(() => waiting(form).length > 0);
    const moving = inside(form).getAnimations();
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(moving).to.have.lengthOf(count);
  });
}
