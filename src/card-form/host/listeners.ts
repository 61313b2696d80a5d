import type { Field } from '../../card/card.js';
import { moveChoice } from './move-choice.js';

/** What happens inside the closed root, in the form's words. */
export interface Heard {
  /** Typed, pasted, deleted, composed. */
  text(event: Event): void;
  /** Another value stands in a field without a `text` event for it: a password manager's. */
  filled(field: Field | null): void;
  /** Something may stand in the fields that no event has told. */
  looked(): void;
  chose(what: 'card' | 'method' | 'issuer' | 'plan', id: string): void;
  /** The box "keep this card". */
  consented(consents: boolean): void;
  retry(): void;
  /** A node of the form was clicked or focused. */
  pointed(target: Element): void;
  left(field: Field | null): void;
  submitted(): void;
}

const CHOICES: Readonly<Record<string, Parameters<Heard['chose']>[0]>> = {
  cardId: 'card',
  method: 'method',
  cardIssuerId: 'issuer',
  installments: 'plan',
};

const fieldOf = (target: Element): Field | null => target.getAttribute('data-checkout') as Field | null;

/**
 * Listens to everything inside a closed root, from the root itself: a page that replaces `addEventListener` is handed no
 * input.
 */
export function listen(root: ShadowRoot, heard: Heard): void {
  const on = (type: string, hear: (event: Event, target: HTMLElement) => void, capture = false): void =>
    root.addEventListener(type, (event) => hear(event, event.target as HTMLElement), capture);
  // Where the guard on window did not hear an event, it ends here: nothing typed bubbles into the page.
  for (const type of ['input', 'beforeinput', 'compositionend']) {
    on(type, (event) => {
      event.stopPropagation();
      heard.text(event);
    });
  }
  on('change', (event, target) => {
    const choice = CHOICES[fieldOf(target) ?? target.id];
    if (target.id === 'saveCard') heard.consented((target as HTMLInputElement).checked);
    else if (choice) heard.chose(choice, (target as HTMLInputElement).value);
    // The browser's own comes after `input`, and says nothing new.
    else if (event.isTrusted) heard.looked();
    else heard.filled(fieldOf(target));
  });
  on('click', (_, target) => {
    if (target.closest('#retry')) heard.retry();
    heard.pointed(target);
  });
  on('keydown', (event, target) => {
    const { key, isComposing } = event as KeyboardEvent;
    if (target.closest('[role=radiogroup]')) moveChoice(event as KeyboardEvent);
    if (key !== 'Enter' || isComposing || target.localName !== 'input') return;
    event.preventDefault();
    heard.submitted();
  });
  on('focusin', (_, target) => heard.pointed(target));
  on('focusout', (_, target) => heard.left(fieldOf(target)));
  // A picture that does not load; this event does not bubble.
  on('error', (_, target) => (target.hidden = true), true);
}
