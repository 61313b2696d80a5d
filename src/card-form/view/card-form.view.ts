import { html, nothing, type TemplateResult } from 'lit';
import { noteId, noteOf, type FieldOptions } from './field.view.js';
import { framedFields } from './framed-fields.view.js';
import { saveCard, savedCards } from './saved-cards.view.js';
import { NUMBER_PLACEHOLDER, type ViewState } from './view-state.js';

/**
 * Attributes that keep session recorders and analytics from reading a field: rrweb and tools built on it (PostHog,
 * Sentry), Datadog, Clarity, Hotjar, FullStory, Contentsquare. The card tokens of `autocomplete` have the same effect.
 */
export const guardClasses = 'rr-ignore rr-block ph-no-capture sentry-mask sentry-ignore fs-exclude';

/** Label, control and note. */
function fieldset(state: ViewState, options: FieldOptions, control: TemplateResult): TemplateResult {
  const { field, size, hidden = false } = options;
  return html`<div class="field ${size ?? ''}" part="field ${field}" ?hidden=${hidden}>
    <label part="label" for=${field}>${state.text(`label.${field}`)}</label>
    ${control} ${noteOf(state, options)}
  </div>`;
}

interface InputOptions extends FieldOptions {
  autocomplete: string;
  inputmode?: 'numeric' | 'text';
  placeholder?: string;
  pattern?: string;
  required?: boolean;
  /** The last text field. */
  isLast?: boolean;
}

/**
 * A sensitive input. Its value is never bound: it exists only in the input. The part is the box around it, so that no
 * rule of the page can match the input itself: `:placeholder-shown`, `:valid` and text-dependent widths would reveal
 * something about it.
 */
function input(state: ViewState, options: InputOptions): TemplateResult {
  const { field, autocomplete, inputmode = 'text', placeholder, pattern, required = true, isLast, beside } = options;
  return fieldset(
    state,
    options,
    html`<div class="box ${field}" part="input">
      <input
        id=${field}
        class=${guardClasses}
        data-checkout=${field}
        type="text"
        ?required=${required}
        autocomplete=${autocomplete}
        inputmode=${inputmode}
        enterkeyhint=${isLast ? 'done' : 'next'}
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

const brandPicture = ({ method }: ViewState): TemplateResult | typeof nothing =>
  method?.logo ? html`<img class="brand" part="brand" src=${method.logo} alt="" />` : nothing;

const brandName = ({ method, text }: ViewState): string =>
  method ? `${method.name}, ${text(`type.${method.typeId}`)}` : '';

function codeHint({ requirements, text }: ViewState): string {
  const { code } = requirements.rules;
  return code ? text(code.location === 'front' ? 'codeFront' : 'codeBack', { length: code.length }) : '';
}

function codePattern({ requirements }: ViewState): string {
  const length = requirements.rules.code?.length;
  // Pasted text can contain invisible characters.
  const unseen = '[\\s\\p{Cf}]*';
  return `${unseen}(?:\\p{Nd}${unseen}){${length ?? '3,4'}}`;
}

/** Keeps room for the document until it is known whether the site has any. */
const asksDocument = ({ requirements, documents, documentsExpected }: ViewState): boolean =>
  documents === null && !requirements.saved ? documentsExpected : requirements.documents.length > 0;

interface SelectOptions extends FieldOptions {
  /** Nothing can be chosen yet. */
  isEmpty: boolean;
  /** The options are loading. */
  isAwaited?: boolean;
}

function select(state: ViewState, options: SelectOptions, choices: readonly unknown[]): TemplateResult {
  const { field, isEmpty, isAwaited } = options;
  return fieldset(
    state,
    options,
    html`<select
      id=${field}
      part="input"
      class="${guardClasses} ${isAwaited ? 'waiting' : ''}"
      data-checkout=${field}
      ?required=${field !== 'docType'}
      ?disabled=${state.disabled || state.locked || isEmpty}
      aria-invalid=${state.problems.has(field) ? 'true' : 'false'}
      aria-describedby=${noteId(field)}
      data-dd-privacy="hidden"
      data-private
    >
      ${choices}
    </select>`,
  );
}

/** @param selected omitted if the browser keeps the choice, because it is part of the card */
const option = (value: string | number, text: string, selected?: boolean): TemplateResult =>
  selected === undefined
    ? html`<option value=${value}>${text}</option>`
    : html`<option value=${value} .selected=${selected}>${text}</option>`;

const documents = (state: ViewState, hidden: boolean): TemplateResult => html`
  ${select(
    state,
    { field: 'docType', size: 'third', hidden, isEmpty: state.documents === null, isAwaited: state.documentsLoading },
    (state.documents ?? []).map(({ id, name }) => option(id, name)),
  )}
  ${input(state, {
    field: 'docNumber',
    size: 'rest',
    autocomplete: 'off',
    inputmode: state.documentKind === 'number' ? 'numeric' : 'text',
    hint: state.documentDoubt ? state.text('documentDoubt') : undefined,
    isLast: true,
    hidden,
  })}
`;

/** Next to the plans, whose room is already there, so that nothing moves when a bank must be chosen. */
const issuers = (state: ViewState): TemplateResult =>
  select(state, { field: 'cardIssuerId', size: state.asksPlan ? 'half' : undefined, isEmpty: false }, [
    option('', state.text('choose'), state.issuerId === null),
    ...state.issuers.map(({ id, name }) => option(id, name, id === state.issuerId)),
  ]);

const planSize = ({ issuers }: ViewState): 'half' | undefined => (issuers.length > 0 ? 'half' : undefined);

/**
 * Repeats the plan below for sighted users, because a narrow select cuts it off; not if its financing spells it out.
 */
function chosenPlan({ issuers, plans, installments, cost }: ViewState): TemplateResult | undefined {
  const plan = plans.find((one) => one.installments === installments);
  const isShort = issuers.length === 0 && installments === 1;
  return plan && !isShort && !cost?.summary ? html`<span aria-hidden="true">${plan.text}</span>` : undefined;
}

/** Debit, or any card with a single plan: nothing to choose. */
const singlePlan = (state: ViewState): TemplateResult =>
  html`<div class="field ${planSize(state) ?? ''}" part="field installments">
    <span class="label" part="label">${state.text('label.installments')}</span>
    <p class="single" part="single"><span>${state.plans[0]?.text ?? nothing}</span></p>
    <p class="note"></p>
  </div>`;

/** The card is known, its plans are not yet. */
const awaitsPlans = ({ method, plans, banner, problems }: ViewState): boolean =>
  method !== null && plans.length === 0 && !banner && !problems.has('cardNumber') && !problems.has('installments');

/** Always there while plans are needed, so that nothing moves when they arrive. */
const plans = (state: ViewState): TemplateResult =>
  select(
    state,
    {
      field: 'installments',
      size: planSize(state),
      hint: chosenPlan(state),
      isEmpty: state.plans.length === 0,
      isAwaited: awaitsPlans(state),
    },
    [
      state.installments === null ? option('', state.plansNote, true) : nothing,
      ...state.plans.map(({ installments, text }) => option(installments, text, installments === state.installments)),
    ],
  );

/** Financing costs of the chosen plan. CFT is 2.25 times as wide and high as TEA: five times its area. */
const financing = ({ cost }: ViewState): TemplateResult | typeof nothing =>
  cost
    ? html`<div class="cost" part="cost">
        ${cost.summary ? html`<p>${cost.summary}</p>` : nothing}
        ${
          cost.total
            ? html`<p class="rates">
                <strong class="cft" part="cft">${cost.total}</strong> <span part="tea">${cost.rates.join(' · ')}</span>
              </p>`
            : nothing
        }
        ${cost.notice ? html`<p>${cost.notice}</p>` : nothing}
      </div>`
    : nothing;

const methods = (state: ViewState): TemplateResult =>
  html`<div class="field" part="field">
    <label part="label" for="method">${state.text('cardType')}</label>
    <select id="method" part="input" ?disabled=${state.disabled || state.locked}>
      ${state.methods.map(({ id, name, typeId }) =>
        option(id, `${name}, ${state.text(`type.${typeId}`)}`, id === state.method?.id),
      )}
    </select>
    <p class="note"></p>
  </div>`;

/** Announces the recognised brand and the number of plans to screen readers. */
const found = (state: ViewState): string =>
  [brandName(state), state.plans.length > 1 ? state.text('plansFound', { count: state.plans.length }) : '']
    .filter((part) => part !== '')
    .join('. ');

const badge = (state: ViewState): TemplateResult =>
  html`<p class="badge" part="badge"><strong>${state.text('test')}</strong> <span>${state.text('testHint')}</span></p>`;

const banner = (state: ViewState): TemplateResult | typeof nothing =>
  state.banner
    ? html`<div class="banner" part="banner">
        <p>${state.banner.text}</p>
        ${
          state.banner.retry
            ? html`<button type="button" id="retry" part="retry">${state.text('retry')}</button>`
            : nothing
        }
      </div>`
    : nothing;

const status = ({ busy, loading, text }: ViewState): string =>
  busy ? text('working') : loading ? text('loading') : '';

/** Number, expiry and code. */
const card = (state: ViewState): readonly InputOptions[] => [
  {
    field: 'cardNumber',
    autocomplete: 'cc-number',
    inputmode: 'numeric',
    placeholder: NUMBER_PLACEHOLDER,
    hint: brandName(state),
    beside: brandPicture(state),
    hidden: state.savedId !== '',
  },
  {
    field: 'cardExpiration',
    size: state.requirements.code ? 'half' : undefined,
    autocomplete: 'cc-exp',
    inputmode: 'numeric',
    placeholder: state.text('expiryPlaceholder'),
    hidden: state.savedId !== '',
  },
  {
    field: 'securityCode',
    size: 'half',
    autocomplete: 'cc-csc',
    inputmode: 'numeric',
    pattern: codePattern(state),
    required: state.requirements.rules.code?.mandatory !== false,
    hint: codeHint(state),
    hidden: !state.requirements.code,
  },
];

/** The form: one inner `<form>`, which browsers need for card autofill and which is never sent. */
export const cardForm = (state: ViewState): TemplateResult => {
  return html`
    <form novalidate class=${guardClasses} part="form" lang=${state.locale} aria-label=${state.text('form')}>
      ${state.test ? badge(state) : nothing}
      <div role="alert" class="banner-room">${banner(state)}</div>
      ${state.savedCards.length > 0 ? savedCards(state) : nothing}
      ${state.framed ? framedFields(state, card(state)) : card(state).map((options) => input(state, options))}
      ${input(state, {
        field: 'cardholderName',
        autocomplete: 'cc-name',
        isLast: !asksDocument(state),
        hidden: !state.requirements.holder,
      })}
      ${documents(state, !asksDocument(state))} ${state.methods.length > 1 ? methods(state) : nothing}
      ${state.issuers.length > 0 ? issuers(state) : nothing}
      ${state.asksPlan ? (state.plans.length === 1 ? singlePlan(state) : plans(state)) : nothing}
      <div role="status" class="cost-room">${financing(state)}</div>
      ${state.saveCard ? saveCard(state) : nothing}
      <p class="status" part="status" role="status">${status(state)}</p>
      <p class="heard" role="status">${found(state)}</p>
      <p class="heard" role="status">${state.problem}</p>
    </form>
  `;
};
