import { expect } from '@open-wc/testing';
import type { Buyer } from '../helpers/buyer.js';
import { visa } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';
import { until } from '../helpers/clock.js';

const part = ({ root }: Buyer, name: string): HTMLElement | null => root.querySelector(`[part="${name}"]`);

async function withPlan(number: string, plan: string, options: Parameters<typeof openForm>[0]): Promise<Buyer> {
  const { buyer } = await openForm(options);
  await buyer.typeIn('cardNumber', number);
  await until(() => buyer.plans.length > 1);
  await buyer.chooses('installments', plan);
  await buyer.form.updateComplete;
  return buyer;
}

it('shows the financing of a plan in Argentina: CFT 2.25 times the size of TEA, same typeface, another colour', async () => {
  const buyer = await withPlan(visa.number, '3', { amount: '100' });
  const [cft, tea] = [part(buyer, 'cft')!, part(buyer, 'tea')!];
  expect(cft.textContent).to.equal('CFTEA 199,26%');
  expect(tea.textContent).to.equal('TEA 150,22%');
  expect(part(buyer, 'cost')!.textContent.replace(/\s+/g, ' '))
    .to.include('Precio de contado: $ 100,00')
    .and.include('total $ 119,70');
  const [big, small] = [getComputedStyle(cft), getComputedStyle(tea)];
  expect(parseFloat(big.fontSize) / parseFloat(small.fontSize)).to.be.at.least(2.25);
  expect(big.fontFamily).to.equal(small.fontFamily);
  expect(big.color).to.not.equal(small.color);
});

it('shows no financing for a single payment', async () => {
  const { buyer } = await openForm({ amount: '100' });
  await buyer.typeIn('cardNumber', visa.number);
  await until(() => buyer.plans.length > 1);
  expect(part(buyer, 'cost')).to.equal(null);
});

for (const [site, locale, number] of [
  ['MCO', 'es-CO', '4013540682746260'],
  ['MLC', 'es-CL', '4168818844447115'],
  ['MPE', 'es-PE', '4009175332806176'],
] as const) {
  it(`${site}: says that the bank may add interest, and never that there is none`, async () => {
    const buyer = await withPlan(number, '3', { site, locale, amount: '20000' });
    expect(part(buyer, 'cost')!.textContent).to.include('Tu banco puede sumar intereses');
    expect(buyer.plans.filter((plan) => plan.includes('sin interés'))).to.deep.equal([]);
  });
}

for (const [site, locale, number, plan] of [
  ['MLA', 'es-AR', '4509953566233704', '1 pago de $ 20.000,00'],
  ['MLB', 'pt-BR', '4235647728025682', 'À vista: R$ 20.000,00'],
  ['MLM', 'es-MX', '4075595716483764', '1 pago de $20,000.00'],
  ['MLU', 'es-UY', '4509953566233704', '1 pago de $ 20.000,00'],
  ['MCO', 'es-CO', '4013540682746260', '1 pago de $ 20.000'],
  ['MLC', 'es-CL', '4168818844447115', '1 pago de $20.000'],
  ['MPE', 'es-PE', '4009175332806176', '1 pago de S/ 20,000.00'],
] as const) {
  it(`${site}: writes money as buyers there read it`, async () => {
    const { buyer } = await openForm({ site, locale, amount: '20000.00' });
    await buyer.typeIn('cardNumber', number);
    await until(() => buyer.plans.length > 1);
    expect(buyer.plans[0]!.replace(/\s/g, ' ')).to.equal(plan);
  });
}

it('marks the recommended plan', async () => {
  const { buyer } = await openForm({ amount: '100' });
  await buyer.typeIn('cardNumber', visa.number);
  await until(() => buyer.plans.length > 1);
  expect(buyer.plans.filter((plan) => plan.includes('recomendada'))).to.have.lengthOf(1);
});

it('says mensualidades in Mexico, and asks for no document there', async () => {
  const { buyer } = await openForm({ site: 'MLM', locale: 'es-MX', amount: '1000' });
  await buyer.typeIn('cardNumber', '4075595716483764');
  await until(() => buyer.plans.some((plan) => plan.startsWith('3 mensualidades')));
  expect(buyer.see('docNumber')!.checkVisibility()).to.equal(false);
});

it('announces the recognised card and the number of plans', async () => {
  const { buyer } = await openForm({ amount: '100' });
  await buyer.typeIn('cardNumber', visa.number);
  await until(() => buyer.root.querySelector('.heard')!.textContent === 'Visa, crédito. 6 opciones de cuotas');
});

it('settles on a page that sets another amount for each kind of plan', async () => {
  const { form, buyer, sandbox } = await openForm({ amount: '100' });
  const seen: (number | null)[] = [];
  form.addEventListener('mp-change', ({ detail }) => {
    seen.push(detail.installments);
    // A page in a loop would hang the browser that runs this test.
    if (seen.length > 20) throw new Error('mp-change without end');
    form.amount = detail.installments === 1 ? '90' : '100';
  });
  await buyer.typeIn('cardNumber', visa.number);
  await until(() => buyer.plans.some((plan) => plan.includes('90,00')), 'plans for the cash price');
  await buyer.chooses('installments', '3');
  await until(() => buyer.plans.some((plan) => plan.includes('119,70')), 'plans for the list price');
  expect(form.amount).to.equal('100');
  expect((buyer.see('installments') as HTMLSelectElement).value).to.equal('3');
  const asked = (await sandbox.asked()).filter((call) => call === 'GET /v1/payment_methods/installments');
  expect(asked).to.have.lengthOf(3);
});

it('announces nothing for another amount that leaves card and plan as they were', async () => {
  const { form, buyer } = await openForm({ amount: '100' });
  await buyer.fill();
  await buyer.chooses('installments', '3');
  const heard: unknown[] = [];
  form.addEventListener('mp-change', ({ detail }) => heard.push(detail));
  form.amount = '120';
  await until(() => buyer.plans.some((plan) => plan.includes('47,88')), 'plans for the other amount');
  expect((buyer.see('installments') as HTMLSelectElement).value).to.equal('3');
  await form.updateComplete;
  expect(heard).to.deep.equal([]);
});
