import { expect, oneEvent } from '@open-wc/testing';
import { openRoots } from '../helpers/see-inside.js';
import type { Locale } from '../../src/locale/locale.js';
import type { Buyer } from '../helpers/buyer.js';
import { debit, master, visa } from '../helpers/buyer.js';
import { openForm, startForm } from '../helpers/open-form.js';
import { savedCard } from '../helpers/saved-card.js';
import { until } from '../helpers/clock.js';

openRoots();

/** Every state of the form, by the way a buyer gets into it. */
const states: Record<string, () => Promise<Buyer>> = {
  async loading() {
    const { buyer } = await startForm({ faults: [{ endpoint: 'GET /js/v2', kind: 'never' }] });
    return buyer;
  },
  async ready() {
    return (await openForm()).buyer;
  },
  async 'an error on every field'() {
    const { buyer } = await openForm();
    await buyer.form.tokenize().catch(() => undefined);
    return buyer;
  },
  async 'a mistyped number'() {
    const { buyer } = await openForm();
    await buyer.typeIn('cardNumber', '4509953566233705');
    await until(() => buyer.problem('cardNumber'));
    return buyer;
  },
  async busy() {
    const { form, buyer } = await openForm({ faults: [{ endpoint: 'POST /v1/card_tokens', kind: 'never' }] });
    await buyer.fill();
    form.tokenize().catch(() => undefined);
    await until(() => form.matches(':state(busy)'));
    return buyer;
  },
  async 'trouble, with a retry'() {
    const { form, buyer } = await startForm({ faults: [{ endpoint: 'GET /js/v2', kind: 'drop' }] });
    await oneEvent(form, 'mp-error');
    return buyer;
  },
  async 'a bank to choose'() {
    const { buyer } = await openForm();
    await buyer.typeIn('cardNumber', master.number);
    await until(() => buyer.see('cardIssuerId') && buyer.plans.length > 1);
    await buyer.form.tokenize().catch(() => undefined);
    return buyer;
  },
  async 'a plan with its financing'() {
    const { buyer } = await openForm();
    await buyer.fill(visa);
    await buyer.chooses('installments', '6');
    return buyer;
  },
  async 'a single plan'() {
    const { buyer } = await openForm();
    await buyer.fill(debit);
    return buyer;
  },
  async 'a test key, and a card to keep'() {
    const { form, buyer } = await openForm();
    form.saveCard = true;
    await buyer.fill();
    buyer.root.getElementById('saveCard')!.click();
    await form.updateComplete;
    return buyer;
  },
  async 'saved cards'() {
    const { form, buyer } = await openForm();
    form.savedCards = [saved('1', 2030), saved('2', 2020)];
    await until(() => buyer.plans.length > 1);
    return buyer;
  },
  async 'no documents'() {
    return (await openForm({ site: 'MLM', locale: 'es-MX' })).buyer;
  },
  async 'secure fields'() {
    return (await openForm({ secureFields: true })).buyer;
  },
  async 'an error on every secure field'() {
    const { buyer } = await openForm({ secureFields: true });
    await buyer.form.tokenize().catch(() => undefined);
    return buyer;
  },
  async disabled() {
    const { form, buyer } = await openForm();
    form.disabled = true;
    return buyer;
  },
};

const saved = (id: string, year: number): object => ({ ...savedCard, id, expiration_year: year });

const page = document.documentElement.style;

/** The page as the system would paint it: axe takes what is transparent for white. */
function paint(scheme: 'light' | 'dark'): void {
  page.colorScheme = scheme;
  page.background = 'Canvas';
  page.color = 'CanvasText';
}

afterEach(() => page.removeProperty('color-scheme'));

for (const [state, reach] of Object.entries(states)) {
  it(`axe finds nothing: ${state}`, async () => {
    const { form } = await reach();
    await form.updateComplete;
    for (const scheme of ['light', 'dark'] as const) {
      paint(scheme);
      await expect(form).to.be.accessible();
    }
  });
}

const languages: Locale[] = ['es-AR', 'es-CL', 'es-CO', 'es-MX', 'es-PE', 'es-UY', 'pt-BR', 'en-US'];

for (const locale of languages) {
  it(`axe finds nothing: ${locale}`, async () => {
    const { form } = await openForm({ locale });
    await form.tokenize().catch(() => undefined);
    await form.updateComplete;
    await expect(form).to.be.accessible();
  });
}

it('axe does look into the form', async () => {
  const { form, buyer } = await openForm();
  buyer.root.querySelector('[for=cardholderName]')!.remove();
  await expect(form).not.to.be.accessible();
});
