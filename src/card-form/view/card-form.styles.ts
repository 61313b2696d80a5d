import { css } from 'lit';

/*
 * Colours come in pairs with light-dark(): the form is dark where the page says that it can be (`color-scheme`), so that
 * a light page never gets a dark form because of the visitor's system.
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
  form {
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
  /* Label, control and note share their rows with the field beside it, so that inputs stay level. */
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
  .label {
    display: block;
    margin-block-end: 4px;
    font-size: 0.9em;
    font-weight: 600;
  }
  select,
  .box {
    box-sizing: border-box;
    width: 100%;
    min-height: max(48px, 2.5em);
    margin: 0;
    padding: 0 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_field);
    color: var(--_text);
    font: inherit;
    /* Less than 16 px makes phones zoom into the field. */
    font-size: max(16px, 1em);
    text-overflow: ellipsis;
  }
  .box {
    position: relative;
    /* Nothing outside of it is measured or painted otherwise because of what stands in it. */
    contain: strict;
    /* Read by the form: the colour of placeholders in Mercado Pago's fields. */
    text-decoration-color: var(--_muted);
  }
  .box input {
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: inherit;
    border: 0;
    outline: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  /*
   * A typeface of the page can be loaded for one digit alone, and its digits can differ in width: here only the browser's
   * own, by a keyword that no @font-face takes. Widths follow no text. Both hold against rules of the page for the part.
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
    /* The arrow, of two gradients: a picture would need data: in the page's policy. */
    background-image:
      linear-gradient(45deg, transparent 50%, currentcolor 50%),
      linear-gradient(-45deg, transparent 50%, currentcolor 50%);
    background-position:
      right 17px center,
      right 12px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }
  select:dir(rtl) {
    background-position:
      left 12px center,
      left 17px center;
  }
  /* Digits are read from the left in every script, and so are their groups. */
  :is(
    [data-checkout='cardNumber'],
    [data-checkout='cardExpiration'],
    [data-checkout='securityCode'],
    [data-checkout='docNumber']
  ) {
    direction: ltr;
    text-align: match-parent;
  }
  /* Answers are on their way: a bar where the first of them will stand, which breathes where motion is welcome. */
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
  .note {
    /* Room for one line, so that nothing below moves when a message comes. */
    min-height: 1.4em;
    margin: 4px 0 8px;
    align-self: start;
    color: var(--_muted);
    font-size: 0.85em;
  }
  .note.error {
    color: var(--_danger);
    font-weight: 600;
  }
  fieldset {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 4px;
    padding: 0;
    font-size: 0.9em;
    font-weight: 600;
  }
  .saved {
    display: flex;
    gap: 4px 10px;
    align-items: center;
    min-height: 48px;
    box-sizing: border-box;
    margin: 0 0 6px;
    padding: 6px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background-color: var(--_field);
    font-size: 1em;
    font-weight: 400;
  }
  .saved:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .saved:has(:disabled) {
    color: var(--_muted);
  }
  .saved input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .saved small {
    margin-inline-start: auto;
    color: var(--_muted);
    white-space: nowrap;
  }
  .cost {
    margin: 0 0 8px;
    font-size: 0.85em;
  }
  .cost p {
    margin: 0 0 4px;
  }
  .rates {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }
  .rates span {
    white-space: nowrap;
  }
  .cft {
    color: var(--_accent);
    font-size: 2.25em;
    line-height: 1.1;
  }
  .heard {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .single {
    display: flex;
    align-items: center;
    min-height: 48px;
    margin: 0;
  }
  /* Boxes of the form's with Mercado Pago's fields over them, in one frame; labels and notes stay above that. */
  .framed {
    position: relative;
    isolation: isolate;
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    gap: 0 var(--_gap);
  }
  .framed > .field > :not(.box) {
    position: relative;
    z-index: 1;
  }
  .frame,
  .frame iframe {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border: 0;
    /* A frame with another scheme than its document is painted opaque. */
    color-scheme: light;
  }
  .box.cardNumber {
    padding-inline-end: 60px;
    font-variant-numeric: tabular-nums;
  }
  .brand {
    position: absolute;
    inset: 0 12px 0 auto;
    margin-block: auto;
    max-width: 40px;
    max-height: 24px;
    border-radius: 3px;
    background: #fff;
    pointer-events: none;
  }
  .badge {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    margin: 0 0 12px;
    padding: 6px 12px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    font-size: 0.85em;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    justify-content: space-between;
    margin: 0 0 12px;
    padding: 12px;
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }
  .banner p {
    flex: 1 1 16em;
    margin: 0;
  }
  button {
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .status {
    min-height: 1.4em;
    margin: 0;
    color: var(--_muted);
    font-size: 0.85em;
  }
  @media (forced-colors: active) {
    /* Gradients are not painted there, and shadows neither. */
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
