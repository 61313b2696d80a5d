import { css } from 'lit';

/*
 * The form and its fields.
 *
 * Colours come in pairs with light-dark(): the form is dark only if the page allows it (`color-scheme`), so that a
 * light page never gets a dark form because of the visitor's system.
 */
export const styles = css`
  :host {
    display: block;
    --_text: var(--mp-color-text, light-dark(#1a1a1a, #f0f0f0));
    --_muted: var(--mp-color-muted, light-dark(#5c5c5c, #b3b3b3));
    --_field: var(--mp-color-field, light-dark(#fff, #1f1f1f));
    --_border: var(--mp-color-border, light-dark(#808080, #8a8a8a));
    --_accent: var(--mp-color-accent, light-dark(#0057b8, #6db3ff));
    --_danger: var(--mp-color-danger, light-dark(#b3101a, #ff8f8f));
    --_radius: var(--mp-radius, 8px);
    --_gap: var(--mp-gap, 12px);
    color: var(--_text);
    font-family: var(--mp-font-family, inherit);
    font-size: var(--mp-font-size, 16px);
    line-height: 1.4;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  /*
   * In a parent that is as wide as its content (a dialog, a centred flex or grid item, a float) the form prefers one
   * width, which no message, plan or brand changes; and it still gets as narrow as the parent.
   */
  :host > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    contain: inline-size;
    contain-intrinsic-inline-size: 28em;
    position: relative;
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 0 var(--_gap);
    margin: 0;
  }
  .field,
  .badge,
  .banner-room,
  .cost-room,
  .status,
  .saved,
  fieldset {
    grid-column: 1 / -1;
    min-width: 0;
  }
  /* Label, control and note share rows with the adjacent field, so that inputs stay level. */
  .field {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
    align-items: end;
  }
  .half {
    grid-column: span 3;
  }
  .third {
    grid-column: span 2;
  }
  .rest {
    grid-column: span 4;
  }
  label,
  .label,
  legend {
    display: block;
    margin-block-end: 4px;
    padding: 0;
    font-size: 0.9em;
    font-weight: 600;
  }
  select,
  .box,
  .box input {
    width: 100%;
    margin: 0;
    color: var(--_text);
    font: inherit;
    text-overflow: ellipsis;
  }
  select,
  .box,
  .saved {
    min-height: 48px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_field);
  }
  select,
  .box {
    min-height: max(48px, 2.5em);
    padding: 0 12px;
    /* Below 16 px, phones zoom into the field. */
    font-size: max(16px, 1em);
  }
  .box {
    position: relative;
    /* Its content cannot affect the layout or paint of anything outside. */
    contain: strict;
    /* Read by the form for placeholders in Mercado Pago's fields. */
    text-decoration-color: var(--_muted);
  }
  .box input {
    position: absolute;
    inset: 0;
    height: 100%;
    padding: inherit;
    border: 0;
    outline: 0;
    border-radius: inherit;
    background: none;
  }
  /*
   * A page's typeface can be loaded for a single digit, and its digits can differ in width. So only the browser's own
   * is used, by a keyword that @font-face cannot define, and widths do not depend on text. The page's rules for the
   * part cannot change either.
   */
  .box input,
  #docType {
    field-sizing: fixed !important;
    font-family: sans-serif !important;
  }
  #docType {
    width: 100% !important;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    overflow: hidden;
    /* The arrow, from two gradients: a picture would need data: in the page's policy. */
    background-image:
      linear-gradient(45deg, transparent 50%, currentcolor 50%),
      linear-gradient(-45deg, transparent 50%, currentcolor 50%);
    background-position:
      right 17px center,
      right 12px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }
  /* Spanish, Portuguese and English read left to right on pages of any direction: "3 cuotas." is not ".cuotas 3". */
  :where(div, p, label, legend, span, small, strong, option, select) {
    unicode-bidi: plaintext;
  }
  :where(div, p, label, legend, span, small, strong, option, select):where(:dir(rtl)) {
    text-align: right;
  }
  select:dir(rtl) {
    background-position:
      left 12px center,
      left 17px center;
  }
  /* Digits and their groups read left to right in every script. */
  .box:not(.cardholderName) input {
    direction: ltr;
  }
  [data-checkout]:dir(rtl) {
    text-align: right;
  }
  /* While answers load: a bar in place of the first one, which pulses unless motion is reduced. */
  .waiting:not(:has(option)) {
    background-image: linear-gradient(var(--_border) 0 0);
    background-position: 12px center;
    background-size: min(3em, 50%) 0.6em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .waiting {
      animation: wait 1s ease-in-out infinite alternate;
    }
    @keyframes wait {
      from {
        opacity: 0.35;
      }
    }
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  :is(select, button, .saved input):focus-visible,
  .box:focus-within,
  .focused {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  select[aria-invalid='true'],
  .box:has([aria-invalid='true']),
  .wrong {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  select:disabled,
  .box:has(:disabled),
  .off {
    opacity: 0.6;
  }
  .note,
  .cost,
  .status,
  .badge {
    font-size: 0.85em;
  }
  .note,
  .status {
    /* Room for one line, so that nothing below moves when a message appears. */
    min-height: 1.4em;
    color: var(--_muted);
  }
  .note {
    margin: 4px 0 8px;
    align-self: start;
  }
  .note.error {
    color: var(--_danger);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    /* Neither gradients nor shadows are painted there. */
    select {
      appearance: auto;
    }
    select[aria-invalid='true'],
    .box:has([aria-invalid='true']),
    .wrong {
      outline: 2px solid CanvasText;
    }
  }
`;
