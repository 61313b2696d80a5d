import { html, nothing, type TemplateResult } from 'lit';
import { noteOf, type FieldOptions } from './field.view.js';
import type { ViewState } from './view-state.js';

/** Label and note as for any field; instead of the input, a box under Mercado Pago's frame. */
function box(state: ViewState, options: FieldOptions): TemplateResult {
  const { field, size = '', hidden = false, beside } = options;
  const focused = state.framed?.active === field ? 'focused' : '';
  const wrong = state.problems.has(field) ? 'wrong' : '';
  const waiting = state.framed?.isReady ? '' : 'waiting';
  return html`<div class="field ${size}" part="field ${field}" ?hidden=${hidden}>
    <span class="label" part="label">${state.text(`label.${field}`)}</span>
    <div
      id=${field}
      class="box ${field} ${focused} ${wrong} ${waiting} ${state.disabled ? 'off' : ''}"
      part="input ${focused}"
      tabindex="-1"
    >
      ${beside ?? nothing}
    </div>
    ${noteOf(state, options)}
  </div>`;
}

/**
 * The card's fields in Mercado Pago's frames. `.frame` contains the SDK's document with all three fields: it follows
 * the boxes in Tab order and is never moved, because a moved frame reloads.
 */
export const framedFields = (state: ViewState, fields: readonly FieldOptions[]): TemplateResult =>
  html`<div class="framed">
    ${fields.map((options) => box(state, options))}
    <div class="frame" ?inert=${state.disabled}></div>
  </div>`;
