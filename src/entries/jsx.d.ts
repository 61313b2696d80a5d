/** Types of the bare tags in JSX. Empty at run time. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MpCardForm, MpPaymentStatus, MpPromotions } from './classes.js';
import type { CardFormProps, PaymentStatusProps, PromotionsProps } from '../frameworks/element-props.js';
import type { CardFormEventMap } from '../card-form/events.js';
import type { PaymentStatusEventMap } from '../payment-status/mp-payment-status.js';

/** `publicKey` as written in HTML: `public-key`. */
type AttributeName<Property extends string> = Property extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${AttributeName<Rest>}`
  : Property;

type AttributeValue<Value> = Value extends number ? number | string : Value extends null ? never : Value;

type Attributes<Props> = {
  [Name in keyof Props & string as AttributeName<Name>]?: AttributeValue<Props[Name]>;
};

/** React 19 listens with `onmp-token` and the like; React 18 needs a ref and `addEventListener`. */
type Handlers<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

/** React 19 takes `className`, as everywhere; React 18 takes `class`. */
type Tag<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> &
  Own & { class?: string };

// Members without an attribute are properties; React 19 sets them, React 18 does not.
type CardFormTag = Attributes<Omit<CardFormProps, 'savedCards'>> &
  Pick<CardFormProps, 'savedCards'> &
  Handlers<CardFormEventMap>;

type PaymentStatusTag = Attributes<Omit<PaymentStatusProps, 'htmlFor' | 'payment'>> &
  Pick<PaymentStatusProps, 'payment'> & { for?: string } & Handlers<PaymentStatusEventMap>;

type PromotionsTag = Attributes<Omit<PromotionsProps, 'promotions'>> & Pick<PromotionsProps, 'promotions'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mp-card-form': Tag<MpCardForm, CardFormTag>;
      'mp-payment-status': Tag<MpPaymentStatus, PaymentStatusTag>;
      'mp-promotions': Tag<MpPromotions, PromotionsTag>;
    }
  }
}
