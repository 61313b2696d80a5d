import '../helpers/see-inside.js';
import { expect, html, oneEvent } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import { openForm, type OpenedForm } from '../helpers/open-form.js';
import { openShop, tokens, type PostingShop } from '../helpers/posting-shop.js';
import { savedCard } from '../helpers/saved-card.js';
import { until } from '../helpers/clock.js';

const boxOf = ({ buyer }: Pick<OpenedForm, 'buyer'>): HTMLInputElement | null => buyer.root.querySelector('#saveCard');

async function tick(opened: Pick<OpenedForm, 'buyer'>): Promise<void> {
  boxOf(opened)!.click();
  await opened.buyer.form.updateComplete;
}

async function openOffering(): Promise<OpenedForm> {
  const opened = await openForm();
  opened.form.saveCard = true;
  await opened.form.updateComplete;
  return opened;
}

const shopOffering = (): Promise<PostingShop> =>
  openShop(
    (key) =>
      html`<form action="/echo/pay" method="post" target="shop">
        <mp-card-form public-key=${key} amount="100" save-card></mp-card-form>
        <button>Pagar</button>
      </form>`,
  );

const posted = async (shop: PostingShop): Promise<Record<string, string>> => {
  shop.form.querySelector('button')!.click();
  return Object.fromEntries((await shop.arrives()).fields);
};

it('is not asked unless the shop wants it', async () => {
  const opened = await openForm();
  expect(boxOf(opened)).to.equal(null);
  await opened.buyer.fill();
  expect(await opened.form.tokenize()).to.include({ save_card: false });
});

for (const [locale, words] of [
  ['es-AR', 'Guardar esta tarjeta para la próxima vez'],
  ['pt-BR', 'Salvar este cartão para a próxima compra'],
  ['en-US', 'Save this card for next time'],
] as const) {
  it(`${locale}: is a box with its label, not ticked, and no field of the card`, async () => {
    const opened = await openOffering();
    opened.form.locale = locale;
    await opened.form.updateComplete;
    const box = boxOf(opened)!;
    expect(box).to.include({ type: 'checkbox', checked: false, name: '' });
    expect(box.labels![0]!.textContent.trim()).to.equal(words);
    expect(box.hasAttribute('data-checkout')).to.equal(false);
    expect(box.closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
  });
}

it('posts save_card=true when it is ticked, and nothing of it when it is not', async () => {
  const shop = await shopOffering();
  await shop.buyer.fill();
  expect(await posted(shop)).to.not.have.property('save_card');
  await tick(shop);
  expect(await posted(shop)).to.include({ save_card: 'true' });
});

it('is ticked by the space bar, and Enter in it submits', async () => {
  const shop = await shopOffering();
  await shop.buyer.fill();
  boxOf(shop)!.focus();
  await Promise.all([oneEvent(boxOf(shop)!, 'change'), shop.buyer.press(' ')]);
  expect(boxOf(shop)!.checked).to.equal(true);
  // The post may arrive before the key press is reported as finished.
  const [post] = await Promise.all([shop.arrives(), shop.buyer.press('Enter')]);
  expect(Object.fromEntries(post.fields)).to.include({ save_card: 'true' });
});

it('is in the token, and ends a payment that was made without it', async () => {
  const shop = await shopOffering();
  await shop.buyer.fill();
  shop.form.addEventListener('submit', (event) => event.preventDefault());
  const held = new Promise((resolve) => shop.form.addEventListener('submit', resolve));
  shop.form.querySelector('button')!.click();
  await held;
  await tick(shop);
  expect(new FormData(shop.form).has('token')).to.equal(false);
  const { save_card } = await shop.buyer.form.tokenize();
  expect(save_card).to.equal(true);
  expect(tokens(await shop.sandbox.asked())).to.equal(2);
});

it('is not asked for a card that is kept already', async () => {
  const opened = await openOffering();
  await tick(opened);
  opened.form.savedCards = [savedCard];
  await opened.form.updateComplete;
  expect(boxOf(opened)).to.equal(null);
  await until(() => opened.buyer.plans.length > 1);
  await opened.buyer.typeIn('securityCode', '123');
  await opened.buyer.isComplete();
  // The sandbox has no such customer.
  const body = { id: '0123456789abcdef0123456789abcdef' };
  await opened.sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'status', status: 201, body });
  expect(await opened.form.tokenize()).to.include({ save_card: false });
});

it('is unticked by a reset, and unchanged by typing', async () => {
  const opened = await openOffering();
  await tick(opened);
  await opened.buyer.typeIn('cardholderName', 'A');
  expect(boxOf(opened)!.checked).to.equal(true);
  opened.form.reset();
  await opened.form.updateComplete;
  expect(boxOf(opened)!.checked).to.equal(false);
});

it('cannot be changed while the form is disabled, or pays', async () => {
  const { form, buyer, sandbox } = await openOffering();
  const isLocked = async (): Promise<boolean> => {
    await form.updateComplete;
    const box = boxOf({ buyer })!;
    const { checked } = box;
    box.click();
    await form.updateComplete;
    return box.checked === checked;
  };
  form.disabled = true;
  expect(await isLocked()).to.equal(true);
  form.disabled = false;
  expect(await isLocked()).to.equal(false);
  await buyer.fill();
  await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'never' });
  form.tokenize().catch(() => undefined);
  expect(await isLocked()).to.equal(true);
});

for (const sdk of ['v1', 'v2'] as const) {
  it(`${sdk}: the token comes with the session of the SDK's device script`, async () => {
    const { form, buyer, sandbox }: { form: MpCardForm } & OpenedForm = await openForm({ sdk });
    await buyer.fill();
    const { device_id } = await form.tokenize();
    const asked = (await sandbox.asked()).findLast((call) => /^P\w+ \/v1\/card_tokens/.test(call))!;
    const bodies = (await sandbox.bodies(asked)) as { device: { meli: { session_id: string } } }[];
    expect(device_id).to.equal(bodies.at(-1)!.device.meli.session_id);
  });
}
