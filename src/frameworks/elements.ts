/** Source of the wrappers: each element with its events, in one list for React and Vue. */
import { MpCardForm, MpPaymentStatus, MpPromotions } from '../entries/classes.js';
import type { CardFormEventMap } from '../card-form/events.js';
import type { PaymentStatusEventMap } from '../payment-status/mp-payment-status.js';

/** An event and its React prop. Vue's props are `onMp…`, written `@mp-…` in templates. */
type Events<Map> = { readonly [Name in keyof Map & string]: ReactProp<Name> };

type ReactProp<Name extends string> = Name extends `mp-${infer Rest}` ? `on${Capitalize<Rest>}` : never;
type VueProp<Name extends string> = Name extends `mp-${infer Rest}` ? `onMp${Capitalize<Rest>}` : never;

/** Listener props for a map of events. */
export type ReactHandlers<Map> = { [Name in keyof Map & string as ReactProp<Name>]?: (event: Map[Name]) => void };
export type VueHandlers<Map> = { [Name in keyof Map & string as VueProp<Name>]?: (event: Map[Name]) => void };

const cardFormEvents: Events<CardFormEventMap> = {
  'mp-ready': 'onReady',
  'mp-change': 'onChange',
  'mp-token': 'onToken',
  'mp-error': 'onError',
};

const paymentStatusEvents: Events<PaymentStatusEventMap> = {
  'mp-retry': 'onRetry',
  'mp-status': 'onStatus',
  'mp-challenge': 'onChallenge',
  'mp-error': 'onError',
};

export const cardForm = { tag: 'mp-card-form', elementClass: MpCardForm, events: cardFormEvents };
export const paymentStatus = {
  tag: 'mp-payment-status',
  elementClass: MpPaymentStatus,
  events: paymentStatusEvents,
};
export const promotions = { tag: 'mp-promotions', elementClass: MpPromotions, events: {} };
