import type { CardFormState } from '../card-form/events.js';
import type { MpError } from '../sdk/mp-error.js';

/** What a form shows to the outside. */
export interface Look {
  /** Whether the element is registered. */
  defined: boolean;
  ready: boolean;
  complete: boolean;
  /** Whether the focus is somewhere in it. */
  focused: boolean;
  /** Its `validationMessage`: what is wrong or missing first. */
  says: string;
  /** Whether the shop asks the buyer to keep a card that is typed, and whether it has given kept ones. */
  savesCards: boolean;
  hasSavedCards: boolean;
  methodId: string | null;
  installments: number | null;
  /** What the last `mp-error` said. */
  error: string;
}

export interface FormWatch {
  look(): Look;
  focus(): void;
  reset(): void;
  stop(): void;
}

type CardForm = HTMLElement & {
  validationMessage: string;
  saveCard?: boolean;
  savedCards?: readonly unknown[];
  reset(): void;
};

/**
 * Looks at a form and listens to it until `stop()`.
 *
 * Its source is sent to the browser as text, so it refers to nothing outside itself.
 */
export function watchForm(element: Element): FormWatch {
  const form = element as CardForm;
  let state: CardFormState | null = null;
  let error = '';
  const onChange = (event: Event): void => {
    state = (event as CustomEvent<CardFormState>).detail;
  };
  const onError = (event: Event): void => {
    const { code, message } = (event as CustomEvent<MpError>).detail;
    error = `${code}: ${message}`;
  };
  // Behind the last stop of a page is the browser itself, and Firefox does not come back from there while a driver presses
  // the keys.
  const end = document.createElement('span');
  end.tabIndex = 0;
  document.body.append(end);
  form.addEventListener('mp-change', onChange);
  form.addEventListener('mp-error', onError);
  return {
    look: () => ({
      defined: form.matches(':defined'),
      ready: form.matches(':state(ready)'),
      complete: form.matches(':state(complete)'),
      focused: form.matches(':focus-within'),
      says: form.validationMessage ?? '',
      savesCards: form.saveCard === true,
      hasSavedCards: (form.savedCards ?? []).length > 0,
      methodId: state?.payment_method_id ?? null,
      installments: state?.installments ?? null,
      error,
    }),
    focus: () => form.focus(),
    reset: () => form.reset(),
    stop() {
      end.remove();
      form.removeEventListener('mp-change', onChange);
      form.removeEventListener('mp-error', onError);
    },
  };
}
