import { css } from 'lit';

/** Styles of saved cards, financing, Mercado Pago's frames, the banner and the form's status. */
export const besideFields = css`
  fieldset {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  .saved {
    display: flex;
    gap: 4px 10px;
    align-items: center;
    margin: 0 0 6px;
    padding: 6px 12px;
    font-size: 1em;
    font-weight: 400;
  }
  .saved:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .saved:has(:disabled, [aria-disabled]) {
    color: var(--_muted);
  }
  .saved [aria-disabled] {
    filter: grayscale(1) opacity(0.5);
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
    overflow: hidden;
    clip-path: inset(50%);
  }
  .single {
    display: flex;
    align-items: center;
    min-height: 48px;
  }
  /* The form's boxes under Mercado Pago's fields, which are in one frame; labels and notes stay above it. */
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
    /* A frame with a different colour scheme from its document is painted opaque. */
    color-scheme: light;
  }
  /* For typed text that changes its look, as with a page's theme: FieldBoxes hears the end of the transition. */
  .framed .box::before {
    content: '';
    position: absolute;
    text-decoration-color: inherit;
    transition:
      color 1ms,
      text-decoration-color 1ms,
      font 1ms;
    transition-behavior: allow-discrete;
  }
  .box.cardNumber {
    /* Not its end: on a page of any direction, the picture is on the right. */
    padding-right: 60px;
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
`;
