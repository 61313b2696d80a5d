import { css } from 'lit';

/* Colours come in pairs, as in the form: dark only if the page allows it. */
export const styles = css`
  :host {
    display: block;
    --_muted: var(--mp-color-muted, light-dark(#5c5c5c, #b3b3b3));
    --_accent: var(--mp-color-accent, light-dark(#0057b8, #6db3ff));
    color: var(--mp-color-text, light-dark(#1a1a1a, #f0f0f0));
    font-family: var(--mp-font-family, inherit);
    font-size: var(--mp-font-size, 16px);
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none;
  }
  /* A separate rule: a browser without :state() drops the whole rule. */
  :host(:state(empty)) {
    display: none;
  }
  /* Spanish, Portuguese and English read left to right on pages of any direction: "3 cuotas." is not ".cuotas 3". */
  :where(p, summary, span, a) {
    unicode-bidi: plaintext;
  }
  :where(p, summary, span, a):where(:dir(rtl)) {
    text-align: right;
  }
  p {
    margin: 0;
  }
  .title {
    margin-block-end: 8px;
    font-size: 1.15em;
    font-weight: 600;
  }
  .bank {
    font-weight: 600;
  }
  .muted,
  details {
    color: var(--_muted);
    font-size: 0.9em;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    align-items: start;
    gap: var(--mp-gap, 12px);
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 12px;
    border: 1px solid var(--mp-color-border, light-dark(#808080, #8a8a8a));
    border-radius: var(--mp-radius, 8px);
    overflow-wrap: anywhere;
  }
  .bank ~ details ~ p {
    margin-block-start: 8px;
  }
  summary {
    /* Touch target size. */
    padding-block: 4px;
    cursor: pointer;
  }
  .rates {
    font-size: 0.75em;
  }
  .rates span {
    display: inline-block;
    margin-inline-end: 8px;
    white-space: nowrap;
  }
  .cft {
    color: var(--_accent);
    font-size: 2.25em;
  }
  a {
    display: inline-block;
    margin-inline-end: 16px;
    padding-block: 4px;
    color: var(--_accent);
  }
  :is(a, summary):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
`;
