import { expect } from '@open-wc/testing';
import { messagesOf } from '../../src/locale/card-form-texts.js';
import { resolveLocale } from '../../src/locale/locale.js';
import { fill, type Messages } from '../../src/locale/messages.js';
import type { PaymentMethodEntry, Site, SiteMethod } from '../../src/sandbox/sites/site.js';
import { sites } from '../../src/sandbox/sites/sites.js';
import type { PaymentTypeId, WireCardSettings } from '../../src/sdk/wire.js';
import { until } from '../helpers/clock.js';
import { binOf, mistyped, numberOf } from './card-numbers.js';
import { NumberField } from './number-field.js';

const cardTypes = ['credit_card', 'debit_card', 'prepaid_card'];

/** Every method of a site that is a card, also those that are gone or were never opened to buyers. */
const cardMethods = (site: Site): PaymentMethodEntry[] =>
  site.methods.filter(({ api }) => cardTypes.includes(api.payment_type_id));

const isOffered = ({ api, legacy }: PaymentMethodEntry): boolean => !legacy && api.status === 'active';

const nameOf = ({ name, payment_type_id }: SiteMethod, texts: Messages): string =>
  `${name}, ${texts[`type.${payment_type_id as PaymentTypeId}`]}`;

/** The form knows the method by its BIN, and holds the number and the code to its settings. */
async function expectRules(
  field: NumberField,
  method: SiteMethod,
  settings: WireCardSettings,
  number: string,
): Promise<void> {
  const { buyer, form } = field;
  const texts = messagesOf(resolveLocale(form.locale));
  const { card_number: rule, security_code: code } = settings;

  expect(await field.recognise(number)).to.equal(method.id);
  expect(buyer.note('cardNumber')).to.equal(nameOf(method, texts));
  expect(await field.recognise(mistyped(number))).to.equal(method.id);
  expect(buyer.problem('cardNumber')).to.equal(rule.validation === 'none' ? '' : texts['problem.mistyped']);
  // Three more than its own, as one method may have cards of different lengths.
  await field.enter(`${number}000`);
  expect(buyer.problem('cardNumber')).to.equal(texts['problem.too-long']);

  const input = buyer.see('securityCode') as HTMLInputElement;
  expect(input.checkVisibility()).to.equal(code.length > 0);
  if (code.length === 0) return;
  const hint = texts[code.card_location === 'front' ? 'codeFront' : 'codeBack'];
  expect(buyer.note('securityCode')).to.equal(fill(hint, { length: code.length }));
  // v1 tests the code against all settings of the method.
  const tested = form.sdk === 'v1' ? method.settings : [settings];
  expect(input.required).to.equal(tested.some(({ security_code }) => security_code.mode === 'mandatory'));
}

it('the table holds 63 methods', () => {
  expect(Object.values(sites).flatMap(cardMethods)).to.have.lengthOf(63);
});

for (const sdk of ['v2', 'v1'] as const) {
  for (const site of Object.values(sites)) {
    describe(`${site.id} with ${sdk}`, () => {
      const offered = site.methods.filter(isOffered).map(({ api }) => api);
      let field: NumberField;

      before(async () => (field = await NumberField.open(site, sdk)));
      afterEach(() => field.form.reset());
      after(() => field.form.remove());

      for (const { api } of cardMethods(site).filter(isOffered)) {
        const others = offered.filter((other) => other !== api);
        for (const [at, settings] of api.settings.entries()) {
          const { length } = settings.card_number;
          it(`${api.id}: ${length} digits (${at + 1} of ${api.settings.length})`, () =>
            expectRules(field, api, settings, numberOf(binOf(settings, others), settings)));
        }
      }

      for (const entry of cardMethods(site).filter((one) => !isOffered(one))) {
        const { api, legacy } = entry;
        it(`${api.id}: is not offered, because it is ${legacy ? 'gone' : `in ${api.status}`}`, async () => {
          const [settings] = api.settings;
          // Two of those in test have no settings, so there is no number to try.
          if (!settings) return;
          await field.enter(numberOf(binOf(settings, []), settings));
          // Shows what is wrong. Whether another method takes the card is not the point.
          await field.form.tokenize().catch(() => undefined);
          await until(() => field.buyer.note('cardNumber') !== '', 'answer about the number');
          expect(field.buyer.note('cardNumber')).not.to.include(nameOf(api, messagesOf(resolveLocale(site.locale))));
        });
      }
    });
  }
}
