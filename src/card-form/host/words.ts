/** What the developer of a page is told of its form. The buyer never reads these. */
export const NOT_READ =
  'the page took the submit and read no FormData of the form, so the payment was not sent. Send new FormData(form), or write ' +
  'hidden-inputs on the element for what walks form.elements: jQuery serialize(), Rails UJS, htmx 1.';
export const TAKEN_BEFORE =
  'a listener took the submit before the card form saw it, so the form has no payment in it. Load this script before the one ' +
  'that listens, or listen without capture.';
export const NOT_RENDERED =
  'the form was sent without a payment: it has novalidate and the card form is not rendered, so the buyer pays another way. ' +
  'Where the card was on an earlier step, leave novalidate out.';
export const SEVERAL =
  'This form has another card form, which pays. Put each into a form of its own, or disable the one that is not used.';
export const GONE = 'The card form, or the form around it, was taken from the page while the token was made.';
export const ENDLESS =
  'the page sends the form for ever: five payments without the buyer doing anything. Send what new FormData(form) gives.';

export const NO_PAYMENT =
  'form.submit() sent the form before there was a payment in it: it asks nobody. Write form.requestSubmit() in its place, ' +
  'or await tokenize() first.';
export const READ_ON_CLICK =
  'a click read the form, and nothing has asked for a payment. Where it pays, await tokenize() before new FormData(form).';
export const READ_AT_TOKEN =
  'a listener of mp-token read the data of the form, so the submit did not go on: the payment would be sent twice. Prevent ' +
  'the default of mp-token where the page sends it itself.';
