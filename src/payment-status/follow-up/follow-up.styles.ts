import { css } from 'lit';

/* The smallest frame banks design for is 600 by 500 pixels; on a phone the frame takes the full width. */
export const styles = css`
  section {
    margin-block-start: 12px;
  }
  .bank {
    position: relative;
    max-width: 600px;
    margin-inline: auto;
  }
  /* On narrow screens the frame also covers the icon's column, the gap and the box's padding. */
  .result {
    container-type: inline-size;
  }
  @container (max-width: 680px) {
    .bank {
      margin-inline: -56px -16px;
    }
  }
  iframe {
    display: block;
    box-sizing: border-box;
    width: 100%;
    height: max(500px, min(600px, 80vh));
    border: 1px solid var(--mp-color-border, light-dark(#767676, #8f8f8f));
    border-radius: var(--_radius);
    background: #fff;
    color-scheme: light;
  }
  iframe:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .loading {
    position: absolute;
    inset: 45% 16px auto;
    margin: 0;
    color: #1a1a1a;
    text-align: center;
  }
  .left {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .note {
    margin-block: 12px 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .out {
    margin-block: 12px 0;
  }
`;
