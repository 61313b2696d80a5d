import { html, nothing, type TemplateResult } from 'lit';
import type { Field, IdentificationType, Issuer, PaymentMethod } from '../card/card.js';
import type { Asked } from '../card/validate.js';
import type { Messages } from '../locale/messages.js';

/** All that the form shows. No digit, name or document is in it. */
export interface ViewState {
  text(key: keyof Messages, values?: Record<string, string | number>): string;
  busy: boolean;
  /** A token is being made of what is typed: no edits now. */
  locked: boolean;
  disabled: boolean;
  loading: boolean;
  test: boolean;
  /** Trouble that is not of one field, and whether trying again can help. */
  banner: { text: string; retry: boolean } | null;
  /** What is wrong, in the buyer's language. */
  problems: ReadonlyMap<Field, string>;
  method: PaymentMethod | null;
  asked: Asked;
  /** `null` while they are not known. */
  documents: readonly IdentificationType[] | null;
  documentsExpected: boolean;
  issuers: readonly Issuer[];
  issuerId: string | null;
  plans: readonly Plan[];
  installments: number | null;
  /** Shown where there is no plan to choose. */
  plansNote: string;
  asksPlan: boolean;
}

export interface Plan {
  installments: number;
  text: string;
}

export interface Handlers {
  retry(): void;
  setIssuer(id: string): void;
  setInstallments(count: string): void;
}

/**
 * Attributes that keep session recorders and analytics from reading a field: rrweb and what is built on it (PostHog,
 * Sentry), Datadog, Clarity, Hotjar, FullStory, Contentsquare. The card tokens of `autocomplete` count as one too.
 */
export const guardClasses = 'rr-ignore rr-block ph-no-capture sentry-mask sentry-ignore fs-exclude';

interface FieldOptions {
  field: Exclude<Field, 'cardId'>;
  size?: 'half' | 'third' | 'rest';
  hint?: string;
}

const noteId = (field: Field): string => `${field}-note`;

/** Label, control and the line below it: the problem, else a hint. */
function fieldset(state: ViewState, { field, size, hint }: FieldOptions, control: TemplateResult): TemplateResult {
  const problem = state.problems.get(field);
  return html`<div class="field ${size ?? ''}" part="field ${field}">
    <label part="label" for=${field}>${state.text(`label.${field}`)}</label>
    ${control}
    <p class="note ${problem ? 'error' : ''}" part="note ${problem ? 'error' : ''}" id=${noteId(field)}>
      ${problem ?? hint ?? nothing}
    </p>
  </div>`;
}

interface InputOptions extends FieldOptions {
  autocomplete: string;
  inputmode?: 'numeric' | 'text';
  placeholder?: string;
  pattern?: string;
  last?: boolean;
  beside?: TemplateResult | typeof nothing;
}

/** A sensitive input. Its value is never bound: it lives in the input alone. */
function input(state: ViewState, options: InputOptions): TemplateResult {
  const { field, autocomplete, inputmode = 'text', placeholder, pattern, last, beside } = options;
  return fieldset(
    state,
    options,
    html`<div class=${field === 'cardNumber' ? 'number' : ''}>
      <input
        id=${field}
        part="input"
        class=${guardClasses}
        data-checkout=${field}
        type="text"
        required
        autocomplete=${autocomplete}
        inputmode=${inputmode}
        enterkeyhint=${last ? 'done' : 'next'}
        autocapitalize=${field === 'cardholderName' ? 'characters' : 'off'}
        autocorrect="off"
        spellcheck="false"
        placeholder=${placeholder ?? nothing}
        pattern=${pattern ?? nothing}
        ?disabled=${state.disabled}
        ?readonly=${state.locked}
        aria-invalid=${state.problems.has(field) ? 'true' : 'false'}
        aria-describedby=${noteId(field)}
        data-rr-is-password
        data-dd-privacy="hidden"
        data-private
        data-clarity-mask="true"
        data-hj-suppress
        data-cs-mask
      />${beside ?? nothing}
    </div>`,
  );
}

function hideBrokenPicture(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}

const brandPicture = ({ method }: ViewState): TemplateResult | typeof nothing =>
  method?.logo
    ? html`<img class="brand" part="brand" src=${method.logo} alt="" @error=${hideBrokenPicture} />`
    : nothing;

const brandName = ({ method, text }: ViewState): string =>
  method ? `${method.name}, ${text(`type.${method.typeId}`)}` : '';

function codeHint({ asked, text }: ViewState): string {
  const { code } = asked.rules;
  return code ? text(code.location === 'front' ? 'codeFront' : 'codeBack', { length: code.length }) : '';
}

function codePattern({ asked }: ViewState): string {
  const length = asked.rules.code?.length;
  return `\\s*\\p{Nd}{${length ?? '3,4'}}\\s*`;
}

/** Room is kept for the document until it is known whether the site has any. */
const asksDocument = ({ asked, documents, documentsExpected }: ViewState): boolean =>
  documents === null ? documentsExpected : asked.documents.length > 0;

const documents = (state: ViewState): TemplateResult => html`
  ${fieldset(
    state,
    { field: 'docType', size: 'third' },
    html`<select
      id="docType"
      part="input"
      class=${guardClasses}
      data-checkout="docType"
      ?disabled=${state.disabled}
      aria-invalid=${state.problems.has('docType') ? 'true' : 'false'}
      aria-describedby=${noteId('docType')}
      data-dd-privacy="hidden"
      data-private
    >
      ${(state.documents ?? []).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
    </select>`,
  )}
  ${input(state, {
    field: 'docNumber',
    size: 'rest',
    autocomplete: 'off',
    inputmode: (state.documents ?? []).every(({ kind }) => kind === 'number') ? 'numeric' : 'text',
  })}
`;

const issuers = (state: ViewState, handlers: Handlers): TemplateResult =>
  fieldset(
    state,
    { field: 'cardIssuerId' },
    html`<select
      id="cardIssuerId"
      part="input"
      data-checkout="cardIssuerId"
      ?disabled=${state.disabled || state.locked}
      aria-invalid=${state.problems.has('cardIssuerId') ? 'true' : 'false'}
      aria-describedby=${noteId('cardIssuerId')}
      @change=${(event: Event) => handlers.setIssuer((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${state.issuerId === null}>${state.text('choose')}</option>
      ${state.issuers.map(
        ({ id, name }) => html`<option value=${id} .selected=${id === state.issuerId}>${name}</option>`,
      )}
    </select>`,
  );

/** Debit, and whatever has one plan only: nothing to choose. */
const singlePlan = (state: ViewState): TemplateResult =>
  html`<div class="field" part="field installments">
    <span class="label" part="label">${state.text('label.installments')}</span>
    <p class="single" part="single">${state.plans[0]?.text ?? nothing}</p>
    <p class="note"></p>
  </div>`;

/** Always there when plans are asked for, so that nothing moves when they come. */
const plans = (state: ViewState, handlers: Handlers): TemplateResult =>
  fieldset(
    state,
    { field: 'installments' },
    html`<select
      id="installments"
      part="input"
      data-checkout="installments"
      ?disabled=${state.disabled || state.plans.length === 0}
      aria-invalid=${state.problems.has('installments') ? 'true' : 'false'}
      aria-describedby=${noteId('installments')}
      @change=${(event: Event) => handlers.setInstallments((event.target as HTMLSelectElement).value)}
    >
      ${state.installments === null ? html`<option value="" .selected=${true}>${state.plansNote}</option>` : nothing}
      ${state.plans.map(
        (plan) =>
          html`<option value=${plan.installments} .selected=${plan.installments === state.installments}>
            ${plan.text}
          </option>`,
      )}
    </select>`,
  );

const badge = (state: ViewState): TemplateResult =>
  html`<p class="badge" part="badge"><strong>${state.text('test')}</strong> <span>${state.text('testHint')}</span></p>`;

const banner = (state: ViewState, handlers: Handlers): TemplateResult | typeof nothing =>
  state.banner
    ? html`<div class="banner" part="banner">
        <p>${state.banner.text}</p>
        ${
          state.banner.retry
            ? html`<button type="button" part="retry" @click=${() => handlers.retry()}>${state.text('retry')}</button>`
            : nothing
        }
      </div>`
    : nothing;

const status = ({ busy, loading, text }: ViewState): string =>
  busy ? text('working') : loading ? text('loading') : '';

/** The form: one inner `<form>`, which browsers want for card autofill and which is never sent. */
export const cardForm = (state: ViewState, handlers: Handlers): TemplateResult => html`
  <form novalidate class=${guardClasses} part="form" aria-label=${state.text('form')} aria-busy=${state.busy}>
    ${state.test ? badge(state) : nothing}
    <div role="alert" class="banner-room">${banner(state, handlers)}</div>
    ${input(state, {
      field: 'cardNumber',
      autocomplete: 'cc-number',
      inputmode: 'numeric',
      placeholder: '0000 0000 0000 0000',
      hint: brandName(state),
      beside: brandPicture(state),
    })}
    ${input(state, {
      field: 'cardExpiration',
      size: state.asked.code ? 'half' : undefined,
      autocomplete: 'cc-exp',
      inputmode: 'numeric',
      placeholder: state.text('expiryPlaceholder'),
    })}
    ${
      state.asked.code
        ? input(state, {
            field: 'securityCode',
            size: 'half',
            autocomplete: 'cc-csc',
            inputmode: 'numeric',
            pattern: codePattern(state),
            hint: codeHint(state),
          })
        : nothing
    }
    ${state.asked.holder ? input(state, { field: 'cardholderName', autocomplete: 'cc-name' }) : nothing}
    ${asksDocument(state) ? documents(state) : nothing} ${state.issuers.length > 0 ? issuers(state, handlers) : nothing}
    ${state.asksPlan ? (state.plans.length === 1 ? singlePlan(state) : plans(state, handlers)) : nothing}
    <p class="status" part="status" role="status">${status(state)}</p>
  </form>
`;
