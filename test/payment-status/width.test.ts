import { expect, fixture, html } from '@open-wc/testing';
import '../../src/entries/payment-status.js';
import type { MpPaymentStatus } from '../../src/entries/payment-status.js';
import { until } from '../helpers/clock.js';
import { HUGGING_PARENTS, putInto } from '../helpers/hugging-parents.js';
import { askedByOrder } from './asked-by-a-bank.js';

const BANK = '/test/payment-status/bank/page.html';

/** The borders of the box, left and right. */
const BORDERS = 5;
/** The widest margins around an open dialog's content. */
const DIALOG = 40;

const widthOf = (element: Element): number => element.getBoundingClientRect().width;

for (const parent of Object.keys(HUGGING_PARENTS)) {
  for (const width of [320, 360, 640, 700, 1280]) {
    it(`gives the bank's frame its room in ${parent}, ${width} px`, async () => {
      const el = document.createElement('mp-payment-status');
      Object.assign(el, { locale: 'es-AR', payment: askedByOrder(BANK) });
      await fixture(html`${putInto(parent, width, el)}`);
      const frame = (): HTMLIFrameElement | null => el.shadowRoot!.querySelector('iframe');
      await until(frame);
      const box = widthOf(el);
      expect(box).to.be.at.most(width);
      expect(box).to.be.at.least(Math.min(600, width - DIALOG));
      // As wide as the box, or the 600 pixels of banks in its middle.
      const { left, right } = frame()!.getBoundingClientRect();
      expect(right - left).to.be.closeTo(Math.min(600, box - BORDERS), 1);
      const outer = el.getBoundingClientRect();
      expect(left - outer.left).to.be.closeTo(outer.right - right, BORDERS);
    });
  }
}

it('keeps the width of its text while it asks the shop', async () => {
  const review = { id: 1, status: 'in_process', status_detail: 'pending_contingency' };
  const el: MpPaymentStatus = document.createElement('mp-payment-status');
  Object.assign(el, { locale: 'es-AR', payment: review });
  await fixture(html`${putInto('a flex column', 360, el)}`);
  const before = widthOf(el);
  const sheets = (): number => el.shadowRoot!.adoptedStyleSheets.length;
  const own = sheets();
  el.check = '/orders/1/status';
  await until(() => sheets() > own);
  await el.updateComplete;
  expect(widthOf(el)).to.equal(before).and.be.above(300);
});
