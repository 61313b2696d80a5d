import { oneEvent } from '@open-wc/testing';
import '../helpers/see-inside.js';
import type { CardFormState, MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import type { Site } from '../../src/sandbox/sites/site.js';
import { Buyer } from '../helpers/buyer.js';
import { openSandbox } from '../helpers/sandbox.js';

/** A form that many card numbers are tried in, one after the other. */
export class NumberField {
  readonly buyer: Buyer;

  private constructor(readonly form: MpCardForm) {
    this.buyer = new Buyer(form);
  }

  static async open(site: Site, sdk: 'v1' | 'v2'): Promise<NumberField> {
    const { publicKey } = await openSandbox({ site: site.id });
    const form = document.createElement('mp-card-form') as MpCardForm;
    Object.assign(form, { publicKey, sdk, locale: site.locale });
    const ready = oneEvent(form, 'mp-ready');
    document.body.append(form);
    await ready;
    return new NumberField(form);
  }

  /** Enters a number at once, as a password manager does: by keys the table would take minutes. */
  async enter(number: string): Promise<void> {
    const input = this.buyer.see('cardNumber') as HTMLInputElement;
    input.setRangeText(number, 0, input.value.length, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.form.updateComplete;
  }

  /** Enters another number, and gives the method that the form then tells the page. */
  async recognise(number: string): Promise<string | null> {
    await this.enter('');
    const change = oneEvent(this.form, 'mp-change') as Promise<CustomEvent<CardFormState>>;
    await this.enter(number);
    const { detail } = await change;
    await this.form.updateComplete;
    return detail.payment_method_id;
  }
}
