import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { inside } from '../helpers/see-inside.js';
import { openForm, startForm } from '../helpers/open-form.js';
import { debit, visa } from '../helpers/buyer.js';
import { until } from '../helpers/clock.js';
import { FramedBuyer } from '../helpers/framed-buyer.js';
import '../../src/entries/index.js';

/** Texts of which two neighbouring characters of one line stand in another order than they are read in. */
function disordered(root: ShadowRoot): string[] {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  const range = document.createRange();
  const placeOf = (node: Node, at: number): DOMRect => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    const text = node.nodeValue!;
    const places = [...text].flatMap((character, at) => (character.trim() ? [placeOf(node, at)] : []));
    const shown = places.filter(({ width }) => width > 0);
    const isWrong = shown.some(
      (place, at) => at > 0 && place.top === shown[at - 1]!.top && place.left < shown[at - 1]!.left,
    );
    if (isWrong) found.push(text.trim());
  }
  return found;
}

beforeEach(() => (document.documentElement.dir = 'rtl'));
afterEach(() => document.documentElement.removeAttribute('dir'));

it('the texts of the card form are read from the left on a page that is read from the right', async () => {
  for (const card of [visa, debit]) {
    const { form, buyer } = await startForm();
    await buyer.fill(card);
    expect(inside(form).textContent).to.match(/\d números|1 pago/);
    expect(disordered(inside(form))).to.deep.equal([]);
  }
});

it('the picture of the brand covers no digit', async () => {
  for (const secureFields of [false, true]) {
    const opened = await openForm({ secureFields });
    const buyer = secureFields ? new FramedBuyer(opened.form) : opened.buyer;
    await buyer.typeIn('cardNumber', visa.number);
    await until(() => buyer.root.querySelector('.brand'), 'the picture');
    const picture = buyer.root.querySelector<HTMLImageElement>('.brand')!;
    // Mercado Pago's is out of reach here.
    picture.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="24"/>';
    await oneEvent(picture, 'load');
    picture.hidden = false;
    const { left, width } = picture.getBoundingClientRect();
    expect(width).to.equal(40);
    const input = secureFields ? (buyer as FramedBuyer).frame('cardNumber')! : buyer.see('cardNumber')!;
    const box = input.getBoundingClientRect();
    const framed = secureFields ? (buyer as FramedBuyer).sdkFrame!.getBoundingClientRect().left : 0;
    const { paddingRight } = getComputedStyle(input);
    expect(framed + box.right - parseFloat(paddingRight), `secure-fields: ${secureFields}`).to.be.at.most(left);
  }
});

it('the texts of a result are, and of its challenge', async () => {
  const status = await fixture<HTMLElement>(html`
    <mp-payment-status
      status="action_required"
      status-detail="pending_challenge"
      challenge-url="/no-bank"
      amount="1250.50"
      installments="3"
      payment-method-id="visa"
      locale="es-AR"
    ></mp-payment-status>
  `);
  while (!status.shadowRoot!.querySelector('iframe')) await new Promise(requestAnimationFrame);
  expect(disordered(status.shadowRoot!)).to.deep.equal([]);
});

it('the texts of promotions are', async () => {
  const promotions = await fixture<HTMLElement & { promotions: object[] }>(html`
    <mp-promotions
      locale="es-AR"
      .promotions=${[{ id: '1', issuer: { name: '3 Bancos' }, legals: '20% de ahorro.', max_installments: 12, payment_methods: [] }]}
    ></mp-promotions>
  `);
  expect(promotions.shadowRoot!.textContent).to.contain('12');
  expect(disordered(promotions.shadowRoot!)).to.deep.equal([]);
});
