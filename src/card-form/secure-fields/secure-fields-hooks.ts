import type { CardField } from '../../card/card.js';
import { messagesOf } from '../../locale/card-form-texts.js';
import type { MpError } from '../../sdk/mp-error.js';
import { localeOf, type Fact, type FormState } from '../form-state.js';
import type { Inputs } from '../inputs.js';
import { NUMBER_PLACEHOLDER } from '../view/view-state.js';
import type { FramedHooks } from './framed-card.js';

interface Form {
  readonly inputs: Inputs;
  state(): FormState;
  tell(fact: Fact): void;
  leave(field: CardField): void;
  /** A field could not be created. */
  fail(error: MpError): void;
}

/** Turns events of Mercado Pago's frames into facts of the form. */
export function secureFieldsHooks({ inputs, state, tell, leave, fail }: Form): FramedHooks {
  return {
    look: (field) => {
      const texts = messagesOf(localeOf(state()));
      const placeholder = { cardNumber: NUMBER_PLACEHOLDER, cardExpiration: texts.expiryPlaceholder };
      return { label: texts[`label.${field}`], placeholder: { ...placeholder, securityCode: '' }[field] };
    },
    edited: () => tell({ is: 'edited', field: inputs.active }),
    left: (field) => document.hasFocus() && leave(field),
    holdFocus: () => inputs.holdFocus(),
    changed: () => tell({ is: 'looked' }),
    failed: fail,
    closed: (hadText) => {
      inputs.secureFields = null;
      tell({ is: hadText ? 'frames-emptied' : 'looked' });
    },
  };
}
