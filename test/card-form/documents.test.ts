import { expect } from '@open-wc/testing';
import { openForm } from '../helpers/open-form.js';
import { until } from '../helpers/clock.js';

it('hints at a document whose check digit does not fit, and takes it all the same', async () => {
  const { form, buyer } = await openForm({ site: 'MLB', locale: 'pt-BR' });
  await buyer.typeIn('docNumber', '123.456.789-00');
  buyer.see('cardNumber')!.focus();
  await until(() => buyer.note('docNumber') === 'Confira o número: ele não bate com o dígito verificador.');
  expect(buyer.problem('docNumber')).to.equal('');
  await buyer.fill({ number: '4235647728025682', expiration: '1130', code: '123' }, 'APRO', '');
  expect((await form.tokenize()).payment_method_id).to.equal('visa');
});

it('says nothing of a document that is right', async () => {
  const { form, buyer } = await openForm({ site: 'MLB', locale: 'pt-BR' });
  await buyer.typeIn('docNumber', '123.456.789-09');
  buyer.see('cardNumber')!.focus();
  await form.updateComplete;
  expect(buyer.note('docNumber')).to.equal('');
});

it('brings up letters for a document that can have some, and digits for the rest', async () => {
  const { form, buyer } = await openForm({ site: 'MLB', locale: 'pt-BR' });
  expect(buyer.see('docNumber')!.inputMode).to.equal('numeric');
  await buyer.chooses('docType', 'CNPJ');
  await form.updateComplete;
  expect(buyer.see('docNumber')!.inputMode).to.equal('text');
});

it('sends a document without its punctuation, in capitals', async () => {
  const { form, buyer, sandbox } = await openForm({ site: 'MLC', locale: 'es-CL' });
  await buyer.fill({ number: '4168818844447115', expiration: '1130', code: '123' }, 'APRO', '12.345.678-k');
  await form.tokenize();
  const [sent] = await sandbox.bodies('POST /v1/card_tokens');
  expect(sent).to.nested.include({ 'cardholder.identification.number': '12345678K' });
});

for (const sdk of ['v2', 'v1'] as const) {
  it(`${sdk}: makes a token for a CNPJ with letters`, async () => {
    const { form, buyer, sandbox } = await openForm({ site: 'MLB', locale: 'pt-BR', sdk });
    await buyer.chooses('docType', 'CNPJ');
    await buyer.fill({ number: '4235647728025682', expiration: '1130', code: '123' }, 'APRO', '12.abc.345/01de-35');
    const { token } = await form.tokenize();
    const answer = await fetch(`${sandbox.url}/v1/card_tokens/${token}?public_key=${sandbox.publicKey}`);
    const identification = { type: 'CNPJ', number: '12ABC34501DE35' };
    expect(await answer.json()).to.deep.include({ cardholder: { name: 'APRO', identification } });
  });
}

it('lets the buyer say whether a card of two methods is credit or debit', async () => {
  const { form, buyer, sandbox } = await openForm({ amount: '' });
  const method = {
    settings: [{ card_number: { length: 16, validation: 'standard' }, security_code: { length: 3 } }],
    additional_info_needed: ['cardholder_name', 'cardholder_identification_number'],
    status: 'active',
  };
  await sandbox.fail({
    endpoint: 'GET /v1/payment_methods/search',
    kind: 'status',
    status: 200,
    body: {
      results: [
        { ...method, id: 'visa', name: 'Visa', payment_type_id: 'credit_card' },
        { ...method, id: 'debvisa', name: 'Visa', payment_type_id: 'debit_card' },
      ],
    },
  });
  await buyer.typeIn('cardNumber', '4509953566233704');
  await until(() => buyer.root.querySelector('#method'));
  const select = buyer.root.querySelector<HTMLSelectElement>('#method')!;
  expect([...select.options].map(({ text }) => text)).to.deep.equal(['Visa, crédito', 'Visa, débito']);
  select.focus();
  await buyer.press('ArrowDown');
  await buyer.typeIn('cardExpiration', '1130');
  await buyer.typeIn('securityCode', '123');
  await buyer.typeIn('cardholderName', 'APRO');
  await buyer.typeIn('docNumber', '12345678');
  await until(() => buyer.form.matches(':state(complete)'));
  expect(await form.tokenize()).to.include({ payment_method_id: 'debvisa', payment_type_id: 'debit_card' });
});
