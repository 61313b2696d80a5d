import { expect, fixture, html } from '@open-wc/testing';
import '../../src/entries/index.js';
import { expectStatus, outcome } from '../../src/entries/testing.js';

const soon = { timeout: 100 };

const refusalOf = (attempt: Promise<void>): Promise<string> =>
  attempt.then(
    () => 'told',
    ({ message }: Error) => message,
  );

it('finds the status shown to the buyer, from attributes or the payment', async () => {
  const page = await fixture(html`<div><mp-payment-status status="approved"></mp-payment-status></div>`);
  await expectStatus(page, { status: 'approved' }, soon);
  const status = page.querySelector('mp-payment-status')!;
  status.status = '';
  status.payment = { status: 'rejected', status_detail: 'cc_rejected_insufficient_amount' };
  await expectStatus(page, outcome('FUND'), soon);
});

it('finds the status of an order, even a declined one', async () => {
  const page = await fixture(html`<div><mp-payment-status></mp-payment-status></div>`);
  const status = page.querySelector('mp-payment-status')!;
  status.payment = { status: 'processed', status_detail: 'accredited', transactions: null };
  await expectStatus(page, { status: 'processed', statusDetail: 'accredited' }, soon);
  const payment = { status: 'failed', status_detail: 'insufficient_amount' };
  status.payment = {
    errors: [{ code: 'failed' }],
    data: { status: 'failed', status_detail: 'failed', transactions: { payments: [payment] } },
  };
  await expectStatus(page, { status: 'failed', statusDetail: 'insufficient_amount' }, soon);
});

it('takes the element itself', async () => {
  const status = await fixture(html`<mp-payment-status status="approved"></mp-payment-status>`);
  await expectStatus(status, { status: 'approved' }, soon);
  expect(await refusalOf(expectStatus(status, outcome('FUND'), soon))).to.match(/It says: approved\//);
});

it('waits for it', async () => {
  const page = await fixture(html`<div></div>`);
  const told = expectStatus(page, outcome('CONT'));
  const status = document.createElement('mp-payment-status');
  status.payment = { status: 'in_process', status_detail: 'pending_contingency' };
  page.append(status);
  await told;
});

it('says what is shown instead', async () => {
  const page = await fixture(
    html`<div><mp-payment-status status="rejected" status-detail="cc_rejected_max_attempts"></mp-payment-status></div>`,
  );
  const said = await refusalOf(expectStatus(page, outcome('FUND'), soon));
  expect(said).to.match(/rejected\/cc_rejected_max_attempts ".+"/);
});

it('does not count a hidden status', async () => {
  const page = await fixture(html`<div hidden><mp-payment-status status="approved"></mp-payment-status></div>`);
  expect(await refusalOf(expectStatus(page, { status: 'approved' }, soon))).to.match(/approved\/ ""/);
});

it('says where there is nothing to look at', async () => {
  const page = await fixture(html`<div>Pago aprobado</div>`);
  expect(await refusalOf(expectStatus(page, { status: 'approved' }, soon))).to.match(/There is no <mp-payment-status>/);
});

it('refuses unknown names', () => {
  expect(() => outcome('NOPE')).to.throw(RangeError, 'APRO');
});
