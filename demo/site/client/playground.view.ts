import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { challengeOutcomes, testOutcomes } from 'mercadopago-elements/sandbox';
import type { TestCardToType } from 'mercadopago-elements/testing';
import { PUBLIC_KEY, TOOL_NONCE } from '../addresses.js';
import { troubles } from '../faults.js';
import { amountOf, type Control, controls, localeOf, type Settings } from '../settings.js';
import { languages, snippet } from '../snippets/snippets.js';
import { payLabel } from '../snippets/pay-label.js';
import type { Published } from '../snippets/script-tag.js';
import type { Charged } from '../worker/shop.js';
import { offeredCards } from './test-cards.js';

declare const PUBLISHED: Published;

/** Everything the page shows, and the actions of its controls. */
export interface Shown {
  settings: Settings;
  /** Changes when a new form is needed. */
  formKey: string;
  cards: object[] | null;
  holder: string;
  events: readonly { type: string; detail: unknown; at: Date }[];
  post: readonly (readonly [string, string])[] | null;
  charged: (Charged & { check: string }) | null;
  /** A message for the reader: what is left to do, or what was done. */
  note: string;
  typing: boolean;
  actions: {
    set(name: keyof Settings, value: string | boolean): void;
    fill(card: TestCardToType): void;
    choose(holder: string): void;
    submit(event: SubmitEvent): void;
    copy(text: string): void;
    startOver(): void;
  };
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

function control(each: Control, { settings, actions }: Shown): TemplateResult {
  const { name, label, hint } = each;
  const value = settings[name];
  const described = hint ? html`<small id="${name}-hint">${hint}</small>` : nothing;
  const set = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement | HTMLSelectElement;
    actions.set(name, each.kind === 'flag' ? (input as HTMLInputElement).checked : input.value);
  };
  if (each.kind === 'flag') {
    return html`<div class="flag">
      <input
        id=${name}
        type="checkbox"
        .checked=${live(value === true)}
        aria-describedby=${hint ? `${name}-hint` : nothing}
        @change=${set}
      />
      <label for=${name}>${label}</label>${described}
    </div>`;
  }
  const field =
    each.kind === 'choice'
      ? html`<select id=${name} .value=${live(String(value))} @change=${set}>
          ${each.choices.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
        </select>`
      : html`<input
          id=${name}
          .value=${live(String(value))}
          placeholder=${name === 'amount' ? amountOf({ ...settings, amount: '' }) : nothing}
          inputmode=${each.inputMode ?? 'text'}
          @input=${set}
        />`;
  return html`<div class="field"><label for=${name}>${label}</label>${field}${described}</div>`;
}

function settingsPanel(shown: Shown): TemplateResult {
  return html`<section class="panel settings" aria-labelledby="settings">
    <h2 id="settings">Settings</h2>
    ${controls.map(
      ({ title, controls: list }) =>
        html`<fieldset>
          <legend>${title}</legend>
          ${list.map((each) => control(each, shown))}
        </fieldset>`,
    )}
    <p class="hint">${troubles[shown.settings.trouble].wayOut}</p>
    <button class="quiet" type="button" @click=${shown.actions.startOver}>Start over</button>
  </section>`;
}

function cardsPanel({ settings, holder, typing, note, actions }: Shown): TemplateResult {
  const outcomes = testOutcomes.filter(({ confidence }) => confidence !== 'guess');
  const typed = html`<div class="cards">
    ${offeredCards(settings.site).map(
      (card) =>
        html`<button
          type="button"
          class="quiet"
          ?disabled=${typing || settings.disabled}
          @click=${() => actions.fill(card)}
        >
          ${card.brand} <small>${card.type} ···· ${card.number.slice(-4)}</small>
        </button>`,
    )}
  </div>`;
  return html`<section class="panel" aria-labelledby="cards">
    <h2 id="cards">Test cards</h2>
    <div class="field">
      <label for="holder">Outcome of the payment</label>
      <select
        id="holder"
        .value=${live(holder)}
        @change=${(event: Event) => actions.choose((event.currentTarget as HTMLSelectElement).value)}
      >
        ${outcomes.map(({ name, statusDetail }) => html`<option value=${name}>${name}: ${statusDetail}</option>`)}
        ${
          settings.challenge
            ? challengeOutcomes.map(
                ({ name, challenge, end }) =>
                  html`<option value=${name}>${name}: ${challenge ? 'challenge' : 'no challenge'}, ${end}</option>`,
              )
            : nothing
        }
      </select>
      <small>By the name on the card, as in Mercado Pago's test environment.</small>
    </div>
    ${
      settings.secureFields
        ? html`<p class="hint">
            No script of a page reaches Mercado Pago's fields, this one included. Type
            <b>${offeredCards(settings.site)[0]?.number}</b>, <b>11/30</b>, <b>123</b>.
          </p>`
        : settings.savedCards
          ? html`<p class="hint">Choose a card and type its code: <b>123</b>.</p>`
          : typed
    }
    <p role="status" class="hint">${note}</p>
  </section>`;
}

const prop = <Value>(value: Value | ''): Value | typeof nothing => (value === '' ? nothing : value);

function formPanel({ settings, formKey, cards, charged, actions }: Shown): TemplateResult {
  return html`<section class="panel stage" aria-labelledby="form" lang=${localeOf(settings)}>
    <h2 id="form" lang="en">The form</h2>
    ${keyed(
      formKey,
      html`<form @submit=${actions.submit}>
        <mp-payment-status
          for="card"
          locale=${localeOf(settings)}
          check=${prop(charged?.check ?? '')}
          .payment=${charged?.answer ?? null}
        ></mp-payment-status>
        <mp-card-form
          id="card"
          public-key=${PUBLIC_KEY}
          sdk=${settings.sdk}
          csp-nonce=${TOOL_NONCE}
          amount=${amountOf(settings)}
          locale=${localeOf(settings)}
          max-installments=${prop(settings.maxInstallments)}
          payment-types=${prop(settings.paymentTypes)}
          field-prefix=${prop(settings.fieldPrefix)}
          ?secure-fields=${settings.secureFields}
          ?save-card=${settings.saveCard}
          ?hidden-inputs=${settings.hiddenInputs}
          ?disabled=${settings.disabled}
          .savedCards=${cards ?? []}
        ></mp-card-form>
        <button>${payLabel(settings)}</button>
      </form>`,
    )}
  </section>`;
}

function eventsPanel({ events }: Shown): TemplateResult {
  return html`<section class="panel" aria-labelledby="events">
    <h2 id="events">Events</h2>
    ${events.length === 0 ? html`<p class="hint">They appear here as they fire.</p>` : nothing}
    <ol class="log" tabindex="0" aria-labelledby="events">
      ${events.map(
        ({ type, detail, at }) =>
          html`<li>
            <time>${at.toLocaleTimeString()}</time> <b>${type}</b>
            ${detail === null ? nothing : html`<pre>${pretty(detail)}</pre>`}
          </li>`,
      )}
    </ol>
  </section>`;
}

function serverPanel({ post, charged }: Shown): TemplateResult {
  return html`<section class="panel" aria-labelledby="server">
    <h2 id="server">What your server receives</h2>
    ${
      post === null
        ? html`<p class="hint">Pay to see the form's post here, and the server's request to Mercado Pago.</p>`
        : html`<dl class="post">
            ${post.map(
              ([name, value]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
    }
    ${
      charged
        ? html`<h3>${charged.method} ${charged.path}</h3>
            <pre tabindex="0" aria-label="The request">${pretty(charged.sent)}</pre>
            <h3>Answer ${charged.status}</h3>
            <pre tabindex="0" aria-label="The answer">${pretty(charged.answer)}</pre>`
        : nothing
    }
  </section>`;
}

function codePanel({ settings, actions }: Shown): TemplateResult {
  const code = snippet(settings, PUBLISHED);
  return html`<section class="panel code" aria-labelledby="code">
    <h2 id="code">Code</h2>
    <div class="tools">
      <fieldset class="tabs">
        <legend>Language</legend>
        ${Object.entries(languages).map(
          ([id, label]) =>
            html`<label
              ><input
                type="radio"
                name="code"
                .checked=${live(settings.code === id)}
                @change=${() => actions.set('code', id)}
              />${label}</label
            >`,
        )}
      </fieldset>
      <button type="button" class="quiet" @click=${() => actions.copy(code)}>Copy</button>
    </div>
    <pre tabindex="0" aria-labelledby="code"><code>${code}</code></pre>
  </section>`;
}

export const playground = (shown: Shown): TemplateResult =>
  html`<h1>Playground</h1>
    <p class="lead">
      Change any setting, pay with a test card, and copy the code. Mercado Pago is simulated in this page: nothing is
      sent, nothing is charged. The settings are in the address, so a link reproduces them.
    </p>
    <div class="bench">
      ${settingsPanel(shown)}
      <div class="middle">${formPanel(shown)} ${cardsPanel(shown)}</div>
      <div class="side">${eventsPanel(shown)} ${serverPanel(shown)}</div>
    </div>
    ${codePanel(shown)}`;
