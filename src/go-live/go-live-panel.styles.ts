import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset: auto 8px 8px auto;
    z-index: 2147483647;
    width: min(440px, calc(100vw - 16px));
    color: light-dark(#1a1a1a, #f0f0f0);
    font:
      14px/1.4 system-ui,
      sans-serif;
  }
  :host([hidden]) {
    display: none;
  }
  section {
    box-sizing: border-box;
    max-height: 70vh;
    overflow: auto;
    border: 1px solid light-dark(#808080, #8a8a8a);
    border-radius: 8px;
    background: light-dark(#fff, #1f1f1f);
    box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
  }
  summary {
    padding: 10px 12px;
    font-weight: 600;
    cursor: pointer;
  }
  .content {
    padding: 0 12px 12px;
  }
  .group > summary {
    padding-inline: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_tone);
  }
  li + li {
    margin-block-start: 8px;
  }
  p {
    margin: 4px 0 0;
    overflow-wrap: anywhere;
  }
  .fail {
    --_tone: light-dark(#b3101a, #ff8f8f);
  }
  .unknown {
    --_tone: light-dark(#8a5a00, #f0b429);
  }
  .pass {
    --_tone: light-dark(#1a7f37, #6fdd8b);
  }
  .help,
  .level,
  .note {
    color: light-dark(#5c5c5c, #b3b3b3);
  }
  label {
    display: block;
    margin-block: 8px;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    margin-block-start: 4px;
    border: 1px solid light-dark(#808080, #8a8a8a);
    border-radius: 6px;
    background: transparent;
    color: inherit;
    font:
      13px/1.4 ui-monospace,
      monospace;
  }
  button {
    min-height: 32px;
    margin-block-start: 6px;
    padding: 0 12px;
    border: 1px solid currentcolor;
    border-radius: 6px;
    background: transparent;
    color: light-dark(#0057b8, #6db3ff);
    font: inherit;
    cursor: pointer;
  }
  :is(button, summary, textarea):focus-visible {
    outline: 2px solid light-dark(#0057b8, #6db3ff);
    outline-offset: -2px;
  }
`;
