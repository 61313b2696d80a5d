import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../card/card.js';
import type { ViewState } from './view-state.js';

export interface FieldOptions {
  field: Exclude<Field, 'cardId'>;
  size?: 'half' | 'third' | 'rest';
  hint?: string | TemplateResult;
  /** Not needed now; typed text is kept. */
  hidden?: boolean;
  beside?: TemplateResult | typeof nothing;
}

/** The id with which a control refers to its note. */
export const noteId = (field: Field): string => `${field}-note`;

/** The line below a control: a problem, else a hint. */
export function noteOf(state: ViewState, { field, hint }: FieldOptions): TemplateResult {
  const problem = state.problems.get(field);
  return html`<p class="note ${problem ? 'error' : ''}" part="note ${problem ? 'error' : ''}" id=${noteId(field)}>
    ${problem ?? hint ?? nothing}
  </p>`;
}
