import type { MpError } from '../../sdk/mp-error.js';
import type { CardToken } from '../events.js';
import { attributeOf, isDisabled } from './natives.js';

/** A card form as seen by the page's form around it. */
export interface Payer {
  readonly host: HTMLElement;
  now(): {
    /** Shown in the page. */
    rendered: boolean;
    /** All required fields are filled in correctly. */
    complete: boolean;
    fieldPrefix: string;
    hiddenInputs: boolean;
  };
  /** Makes a payment. `null`: there is none, and buyer and page were told why, or the page sends it itself. */
  pay(): Promise<CardToken | null>;
  /** Whether a payment still matches what the form would make now. */
  fits(payment: CardToken): boolean;
  /** Notifies the page. */
  tell(error: MpError): void;
  /** Tells the page and the buyer that the attempt failed. */
  fail(error: MpError): void;
  /** Warns the page's developer, during development only. */
  warn(words: string): void;
  /** The browser has started, or stopped, leaving for the shop's server. */
  changed(): void;
}

/** The card forms a submit concerns, in page order. A form that skips validation may hide some of them. */
export function payersOf(form: HTMLFormElement, payers: Iterable<Payer>): Payer[] {
  const mayBeHidden = attributeOf(form, 'novalidate') !== null;
  return [...payers]
    .filter((payer) => !isDisabled(payer.host) && (!mayBeHidden || payer.now().rendered))
    .sort((one, other) => (one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
}
