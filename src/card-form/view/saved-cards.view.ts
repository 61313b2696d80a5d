import { html, nothing, type TemplateResult } from 'lit';
import type { SavedChoice, ViewState } from './view-state.js';

/** Not `disabled`: Enter pays in them too, and the focus would fall out of a control that it disables. */
const lock = ({ locked }: ViewState): 'true' | typeof nothing => (locked ? 'true' : nothing);

const savedCard = (state: ViewState, card: SavedChoice, at: number): TemplateResult => {
  const chosen = card.id === state.savedId;
  return html`<label class="saved" part="saved-card ${chosen ? 'chosen' : ''}">
    <input
      type="radio"
      data-checkout="cardId"
      value=${card.id}
      ?checked=${chosen}
      .checked=${chosen}
      tabindex=${chosen ? 0 : -1}
      aria-posinset=${at + 1}
      aria-setsize=${state.savedCards.length + 1}
      ?disabled=${state.disabled || card.disabled}
      aria-disabled=${lock(state)}
    />
    <span>${card.text}</span> <small>${card.note}</small>
  </label>`;
};

/** Asks whether the card may be kept. Unticked: the buyer has not agreed yet. */
export const saveCard = (state: ViewState): TemplateResult =>
  html`<label class="saved" part="save-card">
    <input
      type="checkbox"
      id="saveCard"
      .checked=${state.saveCard?.checked ?? false}
      ?disabled=${state.disabled}
      aria-disabled=${lock(state)}
    />
    <span>${state.text('saveCard')}</span>
  </label>`;

export const savedCards = (state: ViewState): TemplateResult => {
  const another = { id: '', text: state.text('anotherCard'), note: '', disabled: false };
  return html`<fieldset role="radiogroup" part="saved-cards">
    <legend part="label">${state.text('savedCards')}</legend>
    ${[...state.savedCards, another].map((card, at) => savedCard(state, card, at))}
  </fieldset>`;
};
