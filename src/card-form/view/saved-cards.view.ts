import { html, type TemplateResult } from 'lit';
import type { Handlers, SavedChoice, ViewState } from './view-state.js';

/** Arrow keys move the choice, as in a native group; these radios have no `name` that would make one of them. */
function moveChoice(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const group = event.currentTarget as Element;
  const radios = [...group.querySelectorAll<HTMLInputElement>('input:enabled')];
  const at = radios.indexOf(event.target as HTMLInputElement);
  const next = radios.at((at + step) % radios.length);
  next?.focus();
  next?.click();
}

const savedCard = (state: ViewState, handlers: Handlers, card: SavedChoice, at: number): TemplateResult => {
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
      ?disabled=${state.disabled || state.locked || card.disabled}
      @change=${() => handlers.setSavedCard(card.id)}
    />
    <span>${card.text}</span> <small>${card.note}</small>
  </label>`;
};

export const savedCards = (state: ViewState, handlers: Handlers): TemplateResult => {
  const another = { id: '', text: state.text('anotherCard'), note: '', disabled: false };
  return html`<fieldset role="radiogroup" part="saved-cards" @keydown=${moveChoice}>
    <legend part="label">${state.text('savedCards')}</legend>
    ${[...state.savedCards, another].map((card, at) => savedCard(state, handlers, card, at))}
  </fieldset>`;
};
