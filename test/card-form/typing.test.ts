import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { amex, visa } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';
import { until } from '../helpers/clock.js';

const caretOf = (input: Element | null): number | null => (input as HTMLInputElement).selectionStart;

it('groups the number while it is typed', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', '4509953');
  expect(buyer.see('cardNumber')!.value).to.equal('4509 953');
});

it('groups an American Express 4-6-5 once the method is known, and asks for its four digits on the front', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', amex.number);
  await until(() => buyer.note('securityCode') !== '');
  expect(buyer.see('cardNumber')!.value).to.equal('3711 803032 57522');
  expect(buyer.note('securityCode')).to.include('4').and.include('frente');
});

it('takes a pasted number with dashes, blanks and zero-width characters', async () => {
  const { buyer } = await openForm();
  const input = buyer.see('cardNumber') as HTMLInputElement;
  input.focus();
  // What pasting does, without the clipboard of the machine that the tests run on.
  document.execCommand('insertText', false, ' 4509-9535\u200b6623 3704');
  expect(input.value).to.equal('4509 9535 6623 3704');
  expect(caretOf(input)).to.equal(19);
});

it('takes digits of other scripts', async () => {
  const { buyer } = await openForm();
  buyer.see('cardNumber')!.focus();
  document.execCommand('insertText', false, '٤٥٠٩٩٥٣٥');
  expect(buyer.see('cardNumber')!.value).to.equal('4509 9535');
});

it('keeps the caret where the buyer is mending a digit', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', '450995356623');
  const input = buyer.see('cardNumber') as HTMLInputElement;
  input.setSelectionRange(2, 2);
  await sendKeys({ type: '7' });
  expect(input.value).to.equal('4570 9953 5662 3');
  expect(caretOf(input)).to.equal(3);
});

it('deletes the digit behind a blank, in both directions', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', '45099535');
  const input = buyer.see('cardNumber') as HTMLInputElement;
  input.setSelectionRange(5, 5);
  await buyer.press('Backspace');
  expect(input.value).to.equal('4509 535');
  input.setSelectionRange(4, 4);
  await buyer.press('Delete');
  expect(input.value).to.equal('4509 35');
});

it('can be deleted key by key to the end', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', '450995');
  await buyer.press(...Array<string>(6).fill('Backspace'));
  expect(buyer.see('cardNumber')!.value).to.equal('');
  await buyer.typeIn('cardExpiration', '1130');
  await buyer.press(...Array<string>(4).fill('Backspace'));
  expect(buyer.see('cardExpiration')!.value).to.equal('');
});

it('undoes to something that was there before', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', '45099');
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'z' });
  await sendKeys({ up: 'Control' });
  expect('4509 9').to.include(buyer.see('cardNumber')!.value);
});

for (const [keys, value] of [
  ['1130', '11/30'],
  ['330', '03/30'],
  ['1/30', '01/30'],
  ['11/2030', '11/2030'],
  ['11 / 30', '11/30'],
]) {
  it(`writes the expiry ${value} for the keys ${keys}`, async () => {
    const { buyer } = await openForm();
    await buyer.typeIn('cardExpiration', keys!);
    expect(buyer.see('cardExpiration')!.value).to.equal(value);
  });
}

it('never assigns value, whose setter recorders hook, while typing and resetting', async () => {
  const { set, get } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
  const assigned: unknown[] = [];
  Object.defineProperty(HTMLInputElement.prototype, 'value', {
    configurable: true,
    get,
    set(value: unknown) {
      assigned.push(value);
      set!.call(this, value);
    },
  });
  try {
    const { buyer, form } = await openForm();
    await buyer.fill(visa);
    await form.tokenize();
    form.reset();
    expect(buyer.see('cardNumber')!.value).to.equal('');
    expect(assigned).to.deep.equal([]);
  } finally {
    Object.defineProperty(HTMLInputElement.prototype, 'value', { configurable: true, get, set });
  }
});

it('leaves the text alone while an IME composes, and groups it afterwards', async () => {
  const { buyer } = await openForm();
  const input = buyer.see('cardNumber') as HTMLInputElement;
  input.focus();
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  input.setRangeText('45099535');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
  expect(input.value).to.equal('45099535');
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
  expect(input.value).to.equal('4509 9535');
});

it('takes what a browser fills in without the focus', async () => {
  const { buyer } = await openForm();
  const fill = (field: 'cardNumber' | 'cardExpiration', text: string): void => {
    const input = buyer.see(field) as HTMLInputElement;
    input.setRangeText(text);
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  fill('cardNumber', '4509 9535 6623 3704');
  fill('cardExpiration', '2030-11');
  expect(buyer.see('cardExpiration')!.value).to.equal('11/2030');
  expect(buyer.see('cardNumber')!.value).to.equal('4509 9535 6623 3704');
});

it('does not move the focus unasked', async () => {
  const { buyer } = await openForm();
  await buyer.typeIn('cardNumber', visa.number);
  await until(() => buyer.plans.length > 1);
  expect(buyer.root.activeElement).to.equal(buyer.see('cardNumber'));
});

it('takes a code that was pasted with characters that cannot be seen, and full-width digits', async () => {
  const { buyer } = await openForm();
  const input = buyer.see('securityCode') as HTMLInputElement;
  input.focus();
  document.execCommand('insertText', false, '\ufeff1\u200b２3\u00a0');
  expect(input.validity.valid).to.equal(true);
  document.execCommand('insertText', false, 'x');
  expect(input.validity.valid).to.equal(false);
});
