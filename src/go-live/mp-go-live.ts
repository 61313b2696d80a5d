import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { styles } from './go-live-panel.styles.js';
import { checkGoLive, type Finding } from './go-live.js';
import { SCORE_CLOSING, scoreIntegration, type ScoreFinding } from './score.js';
import type { Result } from './verdict.js';

/** The groups of the list, most urgent first. */
const GROUPS: readonly [result: Result, title: string][] = [
  ['fail', 'To fix'],
  ['unknown', 'To look at'],
  ['pass', 'Fine'],
];

const time = (date: Date): string => date.toLocaleTimeString();

/**
 * Shows, during development, what is left to do before the page may take real cards. For development only: no other
 * entry of the package includes it.
 *
 * @summary Panel with the go-live check of the page it is on.
 * @tag mp-go-live
 *
 * @csspart panel - The box in the corner of the window.
 * @csspart finding - One requirement; also has its result (`fail`, `unknown`, `pass`) as a part.
 * @csspart refresh - The button that checks again.
 * @csspart show - A button that goes to an element.
 * @csspart payment - The box for a payment or an order in JSON.
 */
export class MpGoLive extends LitElement {
  static override readonly styles = styles;

  static override readonly properties: PropertyDeclarations = {
    findings: { state: true },
    checkedAt: { state: true },
    payment: { attribute: false },
    pasted: { state: true },
    scores: { state: true },
  };

  declare private findings: readonly Finding[];
  declare private checkedAt: Date | null;
  /** A payment or an order for `scoreIntegration()`. The panel also has a box to paste one into. */
  declare payment: unknown;
  declare private pasted: string;
  /** Whether the score section is open. */
  declare private scores: boolean;

  constructor() {
    super();
    this.findings = [];
    this.checkedAt = null;
    this.payment = null;
    this.pasted = '';
    this.scores = false;
  }

  /** Checks the page again. */
  async refresh(): Promise<void> {
    this.findings = await checkGoLive(this.ownerDocument);
    this.checkedAt = new Date();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.refresh();
    // Scripts loaded later may change the page.
    if (this.ownerDocument.readyState !== 'complete') window.addEventListener('load', this.#refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('load', this.#refresh);
  }

  protected override render(): TemplateResult {
    const groups = GROUPS.map(([result, title]) => ({
      result,
      title,
      findings: this.findings.filter((finding) => finding.result === result),
    }));
    return html`<section part="panel" aria-label="Go-live check">
      <details open>
        <summary>
          Go-live: ${groups.map(({ title, findings }) => `${findings.length} ${title.toLowerCase()}`).join(', ')}
        </summary>
        <div class="content">
          <button type="button" part="refresh" @click=${this.#refresh}>Check again</button>
          <p role="status" class="note">${this.checkedAt ? `Checked at ${time(this.checkedAt)}` : 'Checking…'}</p>
          ${groups.map(({ result, title, findings }) => group(result, title, findings))}
          <p class="note">A page alone cannot show more. Nothing here is an approval by Mercado Pago.</p>
          <details class="group" @toggle=${this.#onScores}>
            <summary>Integration score of a payment</summary>
            <label>
              Payment or order in JSON, as sent or as answered; it stays here
              <textarea part="payment" rows="4" spellcheck="false" @input=${this.#onPaste}></textarea>
            </label>
            ${this.scores ? scoreView(this.pasted || this.payment) : nothing}
          </details>
        </div>
      </details>
    </section>`;
  }

  readonly #refresh = (): void => void this.refresh();

  readonly #onScores = ({ target }: Event): void => {
    this.scores = (target as HTMLDetailsElement).open;
  };

  readonly #onPaste = ({ target }: Event): void => {
    this.pasted = (target as HTMLTextAreaElement).value.trim();
  };
}

/** The findings, or why there are none. Without a payment: the fields to send. */
function scored(payment: unknown): readonly ScoreFinding[] | string {
  try {
    return scoreIntegration(typeof payment === 'string' ? JSON.parse(payment) : (payment ?? {}));
  } catch (error) {
    return error instanceof TypeError ? error.message : 'This is not valid JSON yet.';
  }
}

function scoreView(payment: unknown): TemplateResult {
  const findings = scored(payment);
  if (typeof findings === 'string') return html`<p class="note" role="status">${findings}</p>`;
  return html`<ul>
      ${findings.map(scoreItem)}
    </ul>
    <p class="note">${SCORE_CLOSING}</p>`;
}

const scoreItem = ({ id, level, result, message, help, payments, orders, form }: ScoreFinding): TemplateResult =>
  html`<li class=${result} part="finding ${result}">
    <code>${id}</code> <span class="level">${level}</span>
    <p>${message}</p>
    <p class="help">${help} ${form}</p>
    <p class="help">Payments: ${payments ?? '–'} · Orders: ${orders ?? '–'}</p>
  </li>`;

const group = (result: Result, title: string, findings: readonly Finding[]): TemplateResult | typeof nothing =>
  findings.length === 0
    ? nothing
    : html`<details class="group" ?open=${result === 'fail'}>
        <summary>${title} (${findings.length})</summary>
        <ul>
          ${findings.map(finding)}
        </ul>
      </details>`;

const finding = ({ id, level, result, message, help, elements }: Finding): TemplateResult =>
  html`<li class=${result} part="finding ${result}">
    <code>${id}</code> <span class="level">${level}</span>
    <p>${message}</p>
    <p class="help">${help}</p>
    ${elements.filter((element) => element.checkVisibility()).map(showButton)}
  </li>`;

const showButton = (element: Element): TemplateResult =>
  html`<button type="button" part="show" @click=${() => show(element)}>Show &lt;${element.localName}&gt;</button> `;

/** An animation marks the element without changing its attributes or the page's styles. */
function show(element: Element): void {
  const mark = { outline: '4px solid #d0006f', outlineOffset: '2px' };
  element.scrollIntoView({ block: 'center' });
  element.animate([mark, mark], 2000);
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

declare global {
  interface HTMLElementTagNameMap {
    'mp-go-live': MpGoLive;
  }
}
