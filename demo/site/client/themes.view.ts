import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Theme as Look } from '../../themes/themes.js';
import { PUBLIC_KEY, TOOL_NONCE } from '../addresses.js';
import { isColor, type Theme, themeCss, type Token, tokens } from './tokens.js';

interface Shown {
  themes: readonly Look[];
  theme: Theme;
  note: string;
  set(name: string, value: string): void;
  startFrom(name: string): void;
  copy(text: string): void;
}

const form = html`<form>
  <mp-card-form public-key=${PUBLIC_KEY} csp-nonce=${TOOL_NONCE} amount="1250.50" locale="en-US"></mp-card-form>
  <button type="button">Pay $ 1,250.50</button>
</form>`;

function field(token: Token, { theme, set }: Shown): TemplateResult {
  const { name, description } = token;
  const value = theme.tokens[name] ?? '';
  const onChange = (event: Event): void => set(name, (event.currentTarget as HTMLInputElement).value);
  // An input of type color accepts only #rrggbb.
  const picker = html`<input
    type="color"
    aria-label="Pick ${name}"
    .value=${live(/^#[0-9a-f]{6}$/i.test(value) ? value : '#808080')}
    @input=${onChange}
  />`;
  return html`<div class="field token">
    <label for=${name}>${name}</label>
    <div class="pair">
      <input
        id=${name}
        .value=${live(value)}
        placeholder=${token.default ?? ''}
        aria-describedby="${name}-is"
        @input=${onChange}
      />
      ${isColor(token) ? picker : ''}
    </div>
    <small id="${name}-is">${description}</small>
  </div>`;
}

function editor(shown: Shown): TemplateResult {
  const { themes, theme, note, startFrom, copy } = shown;
  const css = themeCss(theme, 'mp-card-form');
  return html`<div class="bench editor">
    <section class="panel settings" aria-labelledby="tokens">
      <h2 id="tokens">Tokens</h2>
      <div class="field">
        <label for="from">Start from</label>
        <select
          id="from"
          .value=${live(theme.name)}
          @change=${(event: Event) => startFrom((event.currentTarget as HTMLSelectElement).value)}
        >
          ${themes.map(({ name, title }) => html`<option value=${name}>${title}</option>`)}
        </select>
      </div>
      ${tokens.map((token) => field(token, shown))}
    </section>
    <div class="middle">
      <section class="panel theme ${theme.name}" id="edited" aria-labelledby="edited-title">
        <h2 id="edited-title">Your theme</h2>
        ${form}
      </section>
    </div>
    <section class="panel code" aria-labelledby="css">
      <h2 id="css">CSS</h2>
      <pre tabindex="0" aria-labelledby="css"><code>${css}</code></pre>
      <button type="button" class="quiet" @click=${() => copy(css)}>Copy</button>
      <p role="status" class="hint">${note}</p>
    </section>
  </div>`;
}

const specimen = ({ name, title, how }: Look): TemplateResult =>
  html`<section class="theme ${name}" aria-labelledby="theme-${name}">
    <h3 id="theme-${name}">${title}</h3>
    <p>${how}</p>
    ${form}
  </section>`;

export const themesPage = (shown: Shown): TemplateResult =>
  html`<h1>Themes</h1>
    <p class="lead">
      One form in six looks, by <code>--mp-*</code> properties and <code>::part()</code> rules of
      <a href="assets/themes.css">themes.css</a>. Start from one of them and write your own.
    </p>
    ${editor(shown)}
    <h2>Six themes</h2>
    <div class="wall">${shown.themes.map(specimen)}</div>`;
