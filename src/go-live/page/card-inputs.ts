import { placeOf, type Place } from '../place.js';

/** Card inputs of the shop's own forms, where the page's scripts can see them. */
export interface CardInputs {
  /** Where a card is typed. */
  inputs: Place[];
  /** Of these, the inputs for number or code. */
  secret: Place[];
  /** Of these, the ones with a `name`: the browser sends them with the form. */
  named: Place[];
  /** Hidden inputs named like a copy of the number or the code. */
  copies: Place[];
  /** Whether mercadopago.js has added its own framed fields to the page. */
  secureFields: boolean;
  asksDocument: boolean;
}

/** Mercado Pago's names that mark card inputs; v1 itself reports a `name` on the first two. */
const MARKED = new Set([
  'cardNumber',
  'securityCode',
  'cardExpirationMonth',
  'cardExpirationYear',
  'cardExpiration',
  'cardholderName',
  'docType',
  'docNumber',
]);

/** Common names of unmarked inputs for number and code, in three languages, without case and separators. */
const NUMBER_OR_CODE =
  /^(?:cc|card|creditcard)(?:num|number|no)$|^(?:num|nro|numero)(?:de|do|da)?(?:tarjeta|cartao)$|^(?:cc|card)?(?:cvv2?|cvc2?|csc|securitycode)$|^codigo(?:de)?(?:seguridad|seguranca)$/;
const DOCUMENT = /(?:docnumber|identificationnumber|documentnumber|documento|cpf|dni)$/;

/** The last part of `payment[card_number]`, as `cardnumber`. */
const plain = (name: string): string =>
  (name.split(/[[\].:]+/).findLast(Boolean) ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const soundsLike = (element: Element, pattern: RegExp): boolean =>
  pattern.test(plain(attribute(element, 'name'))) || pattern.test(plain(attribute(element, 'id')));

const isMarked = (element: Element): boolean =>
  MARKED.has(attribute(element, 'data-checkout')) ||
  /\bcc-(?:number|csc|exp|name)/.test(attribute(element, 'autocomplete'));

const isSecret = (element: Element): boolean =>
  /^(?:cardNumber|securityCode)$/.test(attribute(element, 'data-checkout')) ||
  /\bcc-(?:number|csc)/.test(attribute(element, 'autocomplete')) ||
  soundsLike(element, NUMBER_OR_CODE);

const isHidden = (element: Element): boolean => attribute(element, 'type').toLowerCase() === 'hidden';

function isSecureField(element: Element): boolean {
  const source = attribute(element, 'src');
  return (
    element.localName === 'iframe' &&
    (attribute(element, 'name') === 'cardNumber' || /^https:\/\/secure-fields\.mercadopago\./.test(source))
  );
}

export function cardInputs(elements: readonly Element[]): CardInputs {
  const controls = elements.filter(({ localName }) => /^(?:input|select|textarea)$/.test(localName));
  const inputs = controls.filter((control) => isMarked(control) || (isSecret(control) && !isHidden(control)));
  const named = controls.filter((control) => attribute(control, 'name'));
  return {
    inputs: inputs.map((input) => placeOf(input)),
    secret: inputs.filter(isSecret).map((input) => placeOf(input)),
    named: named
      .filter((control) => inputs.includes(control))
      .map((control) => placeOf(control, `name="${attribute(control, 'name')}"`)),
    copies: named
      .filter((control) => isSecret(control) && !inputs.includes(control))
      .map((control) => placeOf(control)),
    secureFields: elements.some(isSecureField),
    asksDocument: controls.some(
      (control) => attribute(control, 'data-checkout') === 'docNumber' || soundsLike(control, DOCUMENT),
    ),
  };
}
