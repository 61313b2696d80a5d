import { MpCardForm, MpPaymentStatus } from 'mercadopago-elements/react';
import { useRef, useState, type FormEvent } from 'react';
import { leavePayment, sendPayment, type Answer, type AppShop } from '../app-shop.js';
import { decimal, type Product } from '../catalogue.js';
import { EMAIL_PATTERN } from '../order-form.js';
import { money } from '../sites.js';
import { textsFor } from '../texts/texts.js';
import { link } from '../visit.js';

interface Props {
  shop: AppShop;
  product: Product;
  quantity: number;
  total: number;
}

/** The order and the form that pays it. `onSubmit` runs once the token is ready: it is one of the form's values. */
export function Checkout({ shop, product, quantity, total }: Props) {
  const { visit, publicKey, nonce, email } = shop;
  const texts = textsFor(visit.locale);
  const [paying, setPaying] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const left = useRef<Promise<Answer>>(undefined);
  const amount = money(total, visit.site, visit.locale);
  const isDone = answer !== null && !answer.pay_again;

  async function pay(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const post = new URLSearchParams(new FormData(event.currentTarget) as unknown as Record<string, string>);
    setPaying(true);
    // The quantity may have changed since a rejection, so each attempt is a new order.
    setAnswer(await sendPayment(link('/pay', visit), post, left.current));
    left.current = undefined;
    setPaying(false);
  }

  /** The form again, after a rejection by the bank or a challenge that the buyer left. */
  function retry(): void {
    if (!answer?.page || answer.pay_again) return;
    left.current = leavePayment(answer.page);
    setAnswer({ ...answer, pay_again: link('/pay', visit) });
  }

  return (
    <section className="checkout card" aria-labelledby="checkout">
      <h2 id="checkout">{texts.checkout}</h2>
      <dl className="summary">
        <div>
          <dt>
            {product.name} × {quantity}
          </dt>
          <dd>{amount}</dd>
        </div>
        <div>
          <dt>{texts.shipping}</dt>
          <dd>{texts.free}</dd>
        </div>
        <div className="total">
          <dt>{texts.total}</dt>
          <dd>{amount}</dd>
        </div>
      </dl>
      <form className="order" onSubmit={pay} hidden={isDone}>
        <input type="hidden" name="product" value={product.id} />
        <input type="hidden" name="quantity" value={quantity} />
        <h3>{texts.buyer}</h3>
        {/* Mercado Pago scores them. They are optional for the buyer. */}
        <div className="field">
          <label htmlFor="first_name">{texts.firstName}</label>
          <input id="first_name" name="first_name" autoComplete="given-name" maxLength={60} />
        </div>
        <div className="field">
          <label htmlFor="last_name">{texts.lastName}</label>
          <input id="last_name" name="last_name" autoComplete="family-name" maxLength={60} />
        </div>
        <div className="field">
          <label htmlFor="email">{texts.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            maxLength={254}
            pattern={EMAIL_PATTERN}
            title={texts.emailForm}
            required
            aria-describedby="email-hint"
            defaultValue={email}
          />
          <p id="email-hint" className="hint">
            {texts.emailHint}
          </p>
        </div>
        <h3>{texts.card}</h3>
        <MpCardForm
          id="card"
          publicKey={publicKey}
          amount={decimal(total, visit.site)}
          locale={visit.locale}
          sdk={visit.sdk}
          cspNonce={nonce}
        />
        <button className="pay" disabled={paying}>
          {texts.pay(amount)}
        </button>
      </form>
      <MpPaymentStatus
        htmlFor="card"
        payment={paying ? null : (answer?.payment ?? null)}
        check={answer?.page && !paying ? `${answer.page}/payment` : ''}
        locale={visit.locale}
        onRetry={retry}
      />
      {isDone && answer.page && (
        <a className="button secondary" href={answer.page}>
          {texts.seeOrder}
        </a>
      )}
    </section>
  );
}
