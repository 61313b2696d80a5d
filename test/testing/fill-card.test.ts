import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openForm, startForm } from '../helpers/open-form.js';
import { savedCard } from '../helpers/saved-card.js';
import type { CardFormState, CardToken, MpCardForm } from '../../src/entries/index.js';
import type { SiteId } from '../../src/entries/sandbox.js';
import { fillCard, testCards, testRunnerKeyboard, type CardToType } from '../../src/entries/testing.js';

const keyboard = testRunnerKeyboard(sendKeys);

const card = (site: SiteId, paymentMethodId: string): CardToType =>
  testCards(site).find((one) => one.paymentMethodId === paymentMethodId)!;

const visa = card('MLA', 'visa');

async function tokenOf(form: MpCardForm, toType: CardToType): Promise<CardToken> {
  await fillCard(form, toType, { keyboard });
  return form.tokenize();
}

/** @param timeout milliseconds: enough for an answer on a busy machine, unless the test is about the timeout */
async function refusalOf(form: MpCardForm, toType: CardToType, timeout = 3_000): Promise<string> {
  return fillCard(form, toType, { keyboard, timeout }).then(
    () => 'filled in',
    ({ message }: Error) => message,
  );
}

const savedVisa = { ...savedCard, issuer: { id: 310, name: 'Banco Santander Rio S.A.' } };
const savedAmex = {
  ...savedVisa,
  id: '8912346',
  first_six_digits: '371180',
  last_four_digits: '7522',
  payment_method: { id: 'amex', name: 'American Express', payment_type_id: 'credit_card' },
  security_code: { length: 4, card_location: 'front' },
};

describe('fillCard, in the page', () => {
  for (const [site, locale, method] of [
    ['MLA', 'es-AR', 'visa'],
    ['MLA', 'en-US', 'debvisa'],
    ['MLB', 'pt-BR', 'master'],
    ['MLM', 'es-MX', 'amex'],
    ['MPE', 'es-PE', 'visa'],
  ] as const) {
    it(`fills in a ${method} of ${site}, in ${locale}, as soon as the form is ready`, async () => {
      const { form } = await startForm({ site, locale });
      expect(await tokenOf(form, card(site, method))).to.include({ payment_method_id: method, installments: 1 });
    });
  }

  it('fills in with mercadopago.js v1 too', async () => {
    const { form } = await openForm({ sdk: 'v1' });
    expect(await tokenOf(form, visa)).to.include({ payment_method_id: 'visa' });
  });

  it('gets to the form from wherever the focus is, and leaves its last field', async () => {
    const { form, buyer } = await openForm();
    await fillCard(form, visa, { keyboard });
    expect(buyer.root.activeElement?.getAttribute('data-checkout')).to.not.equal('docNumber');
  });

  it('chooses the plan', async () => {
    const { form } = await openForm();
    expect(await tokenOf(form, { ...visa, installments: 6 })).to.include({ installments: 6 });
    expect(await tokenOf(form, { ...visa, installments: 1 })).to.include({ installments: 1 });
  });

  it('chooses the plan before the box to keep the card, and ticks that', async () => {
    const { form } = await openForm();
    form.saveCard = true;
    await form.updateComplete;
    expect(await tokenOf(form, { ...visa, installments: 6 })).to.include({ installments: 6, save_card: false });
    const kept = { ...visa, installments: 1, saveCard: true };
    expect(await tokenOf(form, kept)).to.include({ installments: 1, save_card: true });
  });

  it('chooses the bank by the beginning of its name, and the first one unless told', async () => {
    const { form, buyer } = await openForm();
    const master = card('MLA', 'master');
    await fillCard(form, { ...master, issuer: 'Banco Nac' }, { keyboard });
    const bank = (): HTMLSelectElement => buyer.see('cardIssuerId') as HTMLSelectElement;
    expect(bank().selectedOptions[0]!.text).to.match(/^Banco Nacion/);
    await fillCard(form, master, { keyboard });
    expect(bank().selectedIndex).to.equal(1);
  });

  it('says of a card of two methods which one it is', async () => {
    const { form, sandbox } = await openForm({ amount: '' });
    const method = {
      settings: [{ card_number: { length: 16, validation: 'standard' }, security_code: { length: 3 } }],
      additional_info_needed: ['cardholder_name', 'cardholder_identification_number'],
    };
    const results = [
      { ...method, id: 'visa', name: 'Visa', payment_type_id: 'credit_card' },
      { ...method, id: 'debvisa', name: 'Visa', payment_type_id: 'debit_card' },
    ];
    const body = { results };
    await sandbox.fail({ endpoint: 'GET /v1/payment_methods/search', kind: 'status', status: 200, body });
    expect(await tokenOf(form, { ...visa, method: 'debvisa' })).to.include({ payment_method_id: 'debvisa' });
  });

  it('chooses the type of the document', async () => {
    const { form, buyer } = await openForm({ site: 'MLB', locale: 'pt-BR' });
    const company = { ...card('MLB', 'visa'), documentType: 'CNPJ', document: '11222333000181' };
    await fillCard(form, company, { keyboard });
    expect(buyer.see('docType')!.value).to.equal('CNPJ');
  });

  it('types another card over the first', async () => {
    const { form } = await openForm();
    await fillCard(form, visa, { keyboard });
    expect(await tokenOf(form, card('MLA', 'amex'))).to.include({ payment_method_id: 'amex' });
  });

  it('types what a recovered form asks again', async () => {
    const { form } = await openForm();
    await tokenOf(form, visa);
    form.recover('cc_rejected_bad_filled_security_code');
    expect(await tokenOf(form, { securityCode: '321' })).to.include({ payment_method_id: 'visa' });
  });

  it('pays with a saved card, the one that is chosen or another', async () => {
    const { form } = await openForm();
    form.savedCards = [savedVisa, savedAmex];
    await form.updateComplete;
    const states: CardFormState[] = [];
    form.addEventListener('mp-change', ({ detail }) => states.push(detail));
    await fillCard(form, { securityCode: '123' }, { keyboard });
    expect(states.at(-1)).to.include({ complete: true, payment_method_id: 'visa' });
    await fillCard(form, { savedCard: 2, securityCode: '1234', installments: 3 }, { keyboard });
    expect(states.at(-1)).to.include({ complete: true, payment_method_id: 'amex', installments: 3 });
    await fillCard(form, { savedCard: 1, securityCode: '123' }, { keyboard });
    expect(states.at(-1)).to.include({ complete: true, payment_method_id: 'visa' });
  });

  it('types another card where there are saved ones', async () => {
    const { form } = await openForm();
    form.savedCards = [savedVisa];
    await form.updateComplete;
    expect(await tokenOf(form, card('MLA', 'master'))).to.include({ payment_method_id: 'master' });
  });
});

describe('fillCard says', () => {
  it('what the card to type lacks', async () => {
    const { form } = await openForm();
    const { number, expiration } = visa;
    expect(await refusalOf(form, { number: number!, expiration: expiration! })).to.match(/asks for securityCode/);
  });

  it('what the form finds wrong', async () => {
    const { form } = await openForm();
    expect(await refusalOf(form, { ...visa, expiration: '11/19' })).to.match(/La tarjeta está vencida/);
  });

  it('which plan there is not', async () => {
    const { form } = await openForm();
    expect(await refusalOf(form, { ...visa, installments: 7 })).to.match(/no plan of 7 installments/);
  });

  it('why the form is not ready', async () => {
    const { form } = await startForm({ faults: [{ endpoint: 'GET /v1/identification_types', kind: 'never' }] });
    expect(await refusalOf(form, visa, 600)).to.match(/was not ready after 600 ms/);
    const renewed = await startForm();
    const refused = refusalOf(renewed.form, visa);
    renewed.form.publicKey = 'TEST-wrong';
    expect(await refused).to.match(/public-key-rejected/);
  });

  it('that the element is not registered', async () => {
    const form = document.createElement('mp-nothing') as MpCardForm;
    expect(await refusalOf(form, visa, 600)).to.match(/not registered/);
  });

  it('that simulated keys do not reach a closed root', async () => {
    const { form } = await openForm();
    const simulated = {
      type: async (text: string) => {
        for (const key of text) form.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      },
      press: async () => undefined,
    };
    const said = await fillCard(form, visa, { keyboard: simulated }).catch(({ message }: Error) => message);
    expect(said).to.match(/keys did not reach cardNumber/);
  });
});
