import type { MpError } from '../../sdk/mp-error.js';
import type { CardToken } from '../events.js';
import { attributeOf } from './natives.js';

/** A card form, as the page's form around it sees it. */
export interface Payer {
  readonly host: HTMLElement;
  now(): {
    /** By itself or by a fieldset. */
    disabled: boolean;
    /** All that is asked for is there and right. */
    complete: boolean;
    fieldPrefix: string;
    hiddenInputs: boolean;
  };
  /** Makes a payment. `null`: there is none, and buyer and page know why, or the page has said that it sends it itself. */
  pay(): Promise<CardToken | null>;
  /** Whether a payment that was made is still what the form would make now. */
  fits(payment: CardToken): boolean;
  /** Tells the page. */
  tell(error: MpError): void;
  /** Tells the page and the buyer that what was begun has come to nothing. */
  fail(error: MpError): void;
  /** Says something to the developer of the page, where no buyer is near. */
  warn(words: string): void;
  /** The browser is on its way to the shop's server, or no longer. */
  changed(): void;
}

/** The card forms that a submit concerns, in the order of the page. A form that skips validation may hide some of them. */
export function payersOf(form: HTMLFormElement, payers: Iterable<Payer>): Payer[] {
  const mayBeHidden = attributeOf(form, 'novalidate') !== null;
  return [...payers]
    .filter((payer) => !payer.now().disabled && !(mayBeHidden && !payer.host.checkVisibility()))
    .sort((one, other) => (one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
}
