import '../helpers/see-inside.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { inside } from '../helpers/see-inside.js';

it('stays readable where the page colours everything with !important', async () => {
  const page = await fixture(html`
    <div>
      <style>
        * {
          color: white !important;
          background: black !important;
        }
      </style>
      <mp-card-form></mp-card-form>
    </div>
  `);
  const form = page.querySelector<MpCardForm>('mp-card-form')!;
  await form.updateComplete;
  for (const field of inside(form).querySelectorAll('input, select')) {
    const { color, backgroundColor } = getComputedStyle(field);
    expect(color).not.to.equal(backgroundColor);
  }
});
