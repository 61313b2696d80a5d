import { fixture, html, oneEvent } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import './see-inside.js';
import type { MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import type { SandboxOptions } from '../../src/entries/sandbox.js';
import { Buyer } from './buyer.js';
import { openSandbox, type TestSandbox } from './sandbox.js';

export interface OpenedForm {
  form: MpCardForm;
  buyer: Buyer;
  sandbox: TestSandbox;
}

interface Options extends Pick<SandboxOptions, 'site' | 'faults'> {
  sdk?: 'v1' | 'v2';
  amount?: string;
  locale?: string;
  paymentTypes?: string;
  maxInstallments?: number;
  secureFields?: boolean;
}

/** A form that has not loaded anything yet, with its own sandbox. */
export async function startForm(options: Options = {}): Promise<OpenedForm> {
  const { site, faults, sdk, amount = '1250.50', locale = 'es-AR', paymentTypes, maxInstallments } = options;
  const { secureFields = false } = options;
  const sandbox = await openSandbox({ site, faults });
  const form = await fixture<MpCardForm>(html`
    <mp-card-form
      public-key=${sandbox.publicKey}
      amount=${amount}
      locale=${locale}
      sdk=${ifDefined(sdk)}
      payment-types=${ifDefined(paymentTypes)}
      max-installments=${ifDefined(maxInstallments)}
      ?secure-fields=${secureFields}
    ></mp-card-form>
  `);
  return { form, buyer: new Buyer(form), sandbox };
}

/** A form that is ready. */
export async function openForm(options: Options = {}): Promise<OpenedForm> {
  const opened = await startForm(options);
  if (!opened.form.matches(':state(ready)')) await oneEvent(opened.form, 'mp-ready');
  return opened;
}
