import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

/** What a form-associated element of ours has in common with the browser's own controls. */
export interface FormControl extends HTMLElement {
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  disabled: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

interface Kind {
  tag: string;
  /** The element as a page writes it, empty and required. */
  markup(id: string): TemplateResult;
  /** Does what the buyer does, until the element is valid. */
  fill(control: FormControl): Promise<void>;
  /** Names of the entries that it sends, in their order. */
  entries: readonly string[];
  /** Names of those that it may send as well. */
  optional?: readonly string[];
}

interface Page {
  page: HTMLElement;
  form: HTMLFormElement;
  control: FormControl;
}

/** One suite for every form-associated element: a shop's page treats it as one of the browser's controls. */
export function behavesAsFormControl({ tag, markup, fill, entries, optional = [] }: Kind): void {
  async function open(around = (control: TemplateResult): TemplateResult => control): Promise<Page> {
    const page = await fixture<HTMLElement>(html`
      <div>
        <form action="/echo/pay" method="post" target="server">
          <input name="before" value="1" aria-label="before" />
          ${around(markup('control'))}
          <input name="after" value="2" aria-label="after" />
          <button>Pagar</button>
        </form>
        <form id="other"></form>
        <iframe name="server" title="server"></iframe>
      </div>
    `);
    return { page, form: page.querySelector('form')!, control: page.querySelector<FormControl>(tag)! };
  }

  describe(`<${tag}> as a form control`, () => {
    it('belongs to the form around it, to that of its form attribute, or to none', async () => {
      const { page, form, control } = await open();
      expect(control.form).to.equal(form);
      expect([...form.elements]).to.include(control);
      control.setAttribute('form', 'other');
      expect(control.form).to.equal(page.querySelector('#other'));
      expect([...form.elements]).to.not.include(control);
      control.removeAttribute('form');
      page.append(control);
      expect(control.form).to.equal(null);
    });

    it('is what a label labels', async () => {
      const { page, control } = await open((inner) => html`<label id="around">Tarjeta ${inner}</label>`);
      const label = document.createElement('label');
      label.htmlFor = 'control';
      page.append(label);
      expect(label.control).to.equal(control);
      expect(page.querySelector<HTMLLabelElement>('#around')!.control).to.equal(control);
    });

    it('is disabled by its property, and as its attribute says', async () => {
      const { control, form } = await open();
      control.disabled = true;
      await oneTurn(control);
      expect(control.hasAttribute('disabled')).to.equal(true);
      expect(control.matches(':disabled')).to.equal(true);
      expect(control.willValidate).to.equal(false);
      expect(form.checkValidity()).to.equal(true);
      control.removeAttribute('disabled');
      await oneTurn(control);
      expect(control.disabled).to.equal(false);
      expect(control.matches(':enabled')).to.equal(true);
      expect(form.checkValidity()).to.equal(false);
    });

    it('is disabled with the fieldset around it, its own property untouched', async () => {
      const { control, page } = await open((inner) => html`<fieldset>${inner}</fieldset>`);
      const fieldset = page.querySelector('fieldset')!;
      fieldset.disabled = true;
      expect(control.matches(':disabled')).to.equal(true);
      expect(control.willValidate).to.equal(false);
      expect(control.disabled).to.equal(false);
      fieldset.disabled = false;
      expect(control.matches(':disabled')).to.equal(false);
      expect(control.willValidate).to.equal(true);
    });

    it('stays enabled in the legend of a disabled fieldset', async () => {
      const { control } = await open((inner) => html`<fieldset disabled><legend>${inner}</legend></fieldset>`);
      expect(control.matches(':disabled')).to.equal(false);
    });

    it('keeps its form from being sent until it is filled in, and says why', async () => {
      const { form, control } = await open();
      const refused = oneEvent(control, 'invalid');
      expect(form.checkValidity()).to.equal(false);
      await refused;
      expect(control.validity.valid).to.equal(false);
      expect(control.validationMessage).to.not.equal('');
      expect(control.matches(':invalid')).to.equal(true);
      expect(control.reportValidity()).to.equal(false);
      expect(document.activeElement).to.equal(control);
      await fill(control);
      expect(form.checkValidity()).to.equal(true);
      expect(control.validationMessage).to.equal('');
      expect(control.matches(':valid')).to.equal(true);
    });

    it('is empty after the reset of its form', async () => {
      const { form, control } = await open();
      await fill(control);
      form.reset();
      await oneTurn(control);
      expect(control.checkValidity()).to.equal(false);
      expect(control.validity.valueMissing).to.equal(true);
    });

    it('adds its entries to those of other fields, which keep their order', async () => {
      const { form, control, page } = await open();
      await fill(control);
      const arrived = oneEvent(page.querySelector('iframe')!, 'load');
      form.querySelector('button')!.click();
      await arrived;
      const { body } = JSON.parse(page.querySelector('iframe')!.contentDocument!.body.textContent) as { body: string };
      const sent = [...new URLSearchParams(body).keys()];
      expect(sent.filter((name) => ![...entries, ...optional].includes(name))).to.deep.equal(['before', 'after']);
      expect(sent.filter((name) => entries.includes(name))).to.deep.equal(entries);
    });

    it('gives the browser nothing to restore', async () => {
      const { form, control } = await open();
      await fill(control);
      expect([...new FormData(form).keys()]).to.deep.equal(['before', 'after']);
      expect('formStateRestoreCallback' in control).to.equal(false);
    });
  });
}

/** Lets an element take note of a change. */
const oneTurn = (control: FormControl): Promise<unknown> =>
  (control as FormControl & { updateComplete?: Promise<unknown> }).updateComplete ?? Promise.resolve();
