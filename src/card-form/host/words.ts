/** Console messages for the page's developer. The buyer never sees them. */
export const NOT_READ =
  'the page prevented the submit and read no FormData of the form, so the payment was not sent. Send new FormData(form), ' +
  'or write hidden-inputs for scripts that read form.elements: jQuery serialize(), Rails UJS, htmx 1.';
export const TAKEN_BEFORE =
  'a listener stopped the submit before the card form saw it, so the form contains no payment. Load this script first, ' +
  'or listen without capture.';
export const NOT_RENDERED =
  'the form was sent without a payment: it has novalidate and the card form is not rendered, so the buyer pays another way. ' +
  'If the card was on an earlier step, remove novalidate.';
export const SEVERAL = 'Another card form in this form pays. Put each into its own form, or disable one.';
export const GONE = 'The card form, or the form around it, was removed from the page while the token was made.';
export const ENDLESS =
  'the page submits the form in a loop: five payments without an action of the buyer. Send new FormData(form).';

export const NO_PAYMENT =
  'form.submit() sent the form without a payment: it fires no submit event. Call form.requestSubmit() instead, or await ' +
  'tokenize() first.';
export const READ_ON_CLICK =
  'a click handler read the form before there was a payment. If it pays, await tokenize() before new FormData(form).';
export const READ_AT_TOKEN =
  'a listener of mp-token read the form, so the submit did not go on: the payment would be sent twice. Call ' +
  'preventDefault() on mp-token if the page sends it itself.';
