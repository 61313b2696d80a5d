import { html, nothing, type TemplateResult } from 'lit';
import { noteOf, type FieldOptions } from './field.view.js';
import type { ViewState } from './view-state.js';

/** Label and note as of any field; in place of the input a box that Mercado Pago's frame is laid over. */
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
 * The card's fields where Mercado Pago's frames take them. The SDK's document is put into `.frame`: it stands after the
 * boxes in the order of the Tab key, is never moved, because a frame that moves reloads, and holds all three fields.
 */
export const framedFields = (state: ViewState, fields: readonly FieldOptions[]): TemplateResult =>
  html`<div class="framed">
    ${fields.map((options) => box(state, options))}
    <div class="frame" ?inert=${state.disabled}></div>
  </div>`;
