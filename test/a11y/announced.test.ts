import { expect } from '@open-wc/testing';
import type { Buyer } from '../helpers/buyer.js';
import { visa } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';
import { until } from '../helpers/clock.js';

/** Current text of the live regions. */
const announced = ({ root }: Buyer): string =>
  [...root.querySelectorAll('[role=status], [role=alert]')]
    .map((region) => region.textContent.trim())
    .filter((text) => text !== '')
    .join('; ');

it('announces a field’s problem when it is left', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardExpiration', '1');
  await buyer.press('Tab');
  await form.updateComplete;
  expect(announced(buyer)).to.equal('Escribí el mes y el año: MM/AA.');
});

it('announces a mistyped number while the focus is in it', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', visa.number.replace(/.$/, '5'));
  await until(() => announced(buyer).includes('Hay un número equivocado'));
});

it('says it once, not again when another field is typed into', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardExpiration', '1');
  await buyer.typeIn('cardholderName', 'A');
  await form.updateComplete;
  expect(announced(buyer)).to.equal('');
});

it('leaves it to the focus after an attempt to pay', async () => {
  const { form, buyer } = await openForm();
  await form.tokenize().catch(() => undefined);
  await form.updateComplete;
  expect(announced(buyer)).to.equal('');
});

it('declares its language for screen readers', async () => {
  const { buyer } = await openForm({ locale: 'pt-BR' });
  expect(buyer.root.querySelector('form')!.lang).to.equal('pt-BR');
});

it('does not look for plans of an unknown card', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardNumber', '9999999999999995');
  await form.tokenize().catch(() => undefined);
  await until(() => buyer.problem('cardNumber') !== '', 'answer about the number');
  expect(buyer.plans).to.deep.equal(['Primero, el número de tarjeta']);
});
