import { css } from 'lit';

/* Colours come in pairs, as in the form: dark only if the page allows it. */
export const styles = css`
  :host {
    display: block;
    --_accent: var(--mp-color-accent, light-dark(#0057b8, #6db3ff));
    --_radius: var(--mp-radius, 8px);
    color: var(--mp-color-text, light-dark(#1a1a1a, #f0f0f0));
    font-family: var(--mp-font-family, inherit);
    font-size: var(--mp-font-size, 16px);
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none;
  }
  /* Spanish, Portuguese and English read left to right on pages of any direction: "3 cuotas." is not ".cuotas 3". */
  :where(p, dt, dd) {
    unicode-bidi: plaintext;
  }
  :where(p, dt, dd):where(:dir(rtl)) {
    text-align: right;
  }
  .result {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_tone);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .good {
    --_tone: var(--mp-color-success, light-dark(#0a6b2d, #7ddc9b));
  }
  .wait {
    --_tone: var(--mp-color-warning, light-dark(#8a5600, #ffc766));
  }
  .bad {
    --_tone: var(--mp-color-danger, light-dark(#b3101a, #ff8f8f));
  }
  .done {
    --_tone: var(--mp-color-muted, light-dark(#5c5c5c, #b3b3b3));
  }
  svg {
    width: 28px;
    height: 28px;
    fill: none;
    stroke: var(--_tone);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  p,
  dl {
    margin: 0 0 8px;
  }
  .title {
    margin-block-end: 4px;
    font-size: 1.15em;
    font-weight: 600;
  }
  [role] > :last-child {
    margin-block-end: 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  dt {
    color: var(--mp-color-muted, light-dark(#5c5c5c, #b3b3b3));
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  button {
    min-height: 44px;
    margin-block-start: 12px;
    padding: 4px 16px;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
`;
