import { expect } from '@open-wc/testing';
import { master } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';
import { until } from '../helpers/clock.js';

/** What the browser says that the buyer reads. */
function speak(...languages: string[]): void {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'languages');
});

it('Spanish without a country becomes that of the account once v2 has told its site', async () => {
  speak('en-US');
  const { form, buyer } = await openForm({ site: 'MLM', locale: 'es' });
  form.reportValidity();
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.equal('Escribí el número de tu tarjeta.');
  await buyer.typeIn('cardNumber', '5474925432670366');
  await until(() => buyer.problem('securityCode') === 'Escribe el código de seguridad.');
});

it('takes the country of the browser first', async () => {
  speak('en-US', 'es-CL');
  const { form, buyer } = await openForm({ site: 'MLA', locale: 'es' });
  await buyer.typeIn('cardNumber', master.number);
  await until(() => buyer.plans.length > 1);
  form.reportValidity();
  await form.updateComplete;
  expect(buyer.problem('securityCode')).to.equal('Escribe el código de seguridad.');
});

for (const [locale, problem] of [
  ['es-AR', 'Revisá el código: tiene 3 o 4 números.'],
  ['pt-BR', 'Confira o código: são 3 ou 4 números.'],
  ['en-US', 'Check the code: it has 3 or 4 digits.'],
] as const) {
  it(`says both lengths of a code in words while the card is not known, in ${locale}`, async () => {
    const { form, buyer } = await openForm({ locale });
    await buyer.typeIn('securityCode', '1');
    await form.tokenize().catch(() => undefined);
    await form.updateComplete;
    expect(buyer.problem('securityCode')).to.equal(problem);
  });
}
