/** Properties a page can set on the elements, for wrappers and typed templates. */
import type { LitElement } from 'lit';
import type { MpCardForm, MpPaymentStatus, MpPromotions } from '../entries/classes.js';

/** An element's own members, without those read-only on form controls. */
type Own<Element> = Exclude<keyof Element, keyof LitElement | keyof ElementInternals>;

type Settable<Element> = {
  [Name in Own<Element>]: Element[Name] extends (...given: never[]) => unknown ? never : Name;
}[Own<Element>];

type Props<Element> = Partial<Pick<Element, Settable<Element>>>;

export interface CardFormProps extends Props<MpCardForm> {
  /** Id of the form it belongs to, if that is not around it. Read from the element, `form` is that form. */
  form?: string;
}
export type PaymentStatusProps = Props<MpPaymentStatus>;
export type PromotionsProps = Props<MpPromotions>;
