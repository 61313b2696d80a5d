import type { Field } from '../../card/card.js';
import { isPrevented, listen as listenOn, withNatives } from '../../dom/natives.js';
import { moveChoice } from './move-choice.js';
import { inNextTask } from './next-task.js';

/** Events inside the closed root, in the form's terms. */
export interface Heard {
  /** Typed, pasted, deleted, composed. */
  text(event: Event): void;
  /** A field's value changed without a `text` event, as by a password manager. */
  filled(field: Field | null): void;
  /** The browser's own `change` of a text field. */
  changed(field: Field): void;
  chose(what: 'card' | 'method' | 'issuer' | 'plan', id: string): void;
  /** The box "keep this card". */
  consented(consents: boolean): void;
  /** @param isFocused the button has the focus, and takes it along when it goes */
  retry(isFocused: boolean): void;
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
 * Listens to everything inside a closed root, from the root itself. There the target of an event is an input, which a
 * replaced getter of the event would expose: events are read with natives first, and only then does other code run,
 * including the page's.
 */
export function listen(root: ShadowRoot, heard: Heard): void {
  const on = (
    type: string,
    hear: (event: Event, target: HTMLElement) => (() => void) | undefined,
    capture = false,
  ): void => {
    const heardHere = (event: Event): void => withNatives(() => hear(event, event.target as HTMLElement))?.();
    listenOn(root, type, heardHere, capture);
  };
  // An event the guard on window missed is stopped here: no typed text bubbles into the page.
  for (const type of ['input', 'beforeinput', 'compositionend']) {
    on(type, (event) => {
      event.stopPropagation();
      return () => heard.text(event);
    });
  }
  on('change', (event, target) => {
    const field = fieldOf(target);
    const choice = CHOICES[field ?? target.id];
    const { value, checked } = target as HTMLInputElement;
    if (target.id === 'saveCard') return () => heard.consented(checked);
    if (choice) return () => heard.chose(choice, value);
    if (!event.isTrusted) return () => heard.filled(field);
    return field ? () => heard.changed(field) : undefined;
  });
  on('click', (event, target) => {
    const retry = target.closest('#retry');
    const isFocused = retry?.matches(':focus');
    if (target.getAttribute('aria-disabled')) event.preventDefault();
    return () => {
      if (isFocused !== undefined) heard.retry(isFocused);
      heard.pointed(target);
    };
  });
  on('keydown', (event, target) =>
    target.closest('[role=radiogroup]') ? () => moveChoice(event as KeyboardEvent) : undefined,
  );
  // Browsers submit a form after this event, unless the page prevents it or the `keydown` before it.
  on('keypress', (event, target) =>
    (event as KeyboardEvent).key === 'Enter' && target.localName === 'input'
      ? () => inNextTask(() => isPrevented(event) || heard.submitted())
      : undefined,
  );
  on('focusin', (_, target) => () => heard.pointed(target));
  on('focusout', (_, target) => {
    const field = fieldOf(target);
    return () => heard.left(field);
  });
  const hide = (_: Event, target: HTMLElement): undefined => void (target.hidden = true);
  // A picture failed to load; this event does not bubble.
  on('error', hide, true);
}
