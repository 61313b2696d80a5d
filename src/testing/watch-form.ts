import type { CardFormState } from '../card-form/events.js';
import type { MpError } from '../sdk/mp-error.js';

/** The public state of a form. */
export interface Look {
  /** Whether the element is registered. */
  defined: boolean;
  ready: boolean;
  complete: boolean;
  /** Whether it contains the focus. */
  focused: boolean;
  /** Its `validationMessage`: the first thing wrong or missing. */
  says: string;
  /** Whether the shop offers to keep a typed card, and whether it passed saved cards. */
  savesCards: boolean;
  hasSavedCards: boolean;
  methodId: string | null;
  installments: number | null;
  /** Message of the last `mp-error`. */
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
 * Observes a form until `stop()`.
 *
 * Its source is sent to the browser as text, so it must be self-contained.
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
  // After a page's last Tab stop comes the browser itself, and under a driver Firefox does not return from there.
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
