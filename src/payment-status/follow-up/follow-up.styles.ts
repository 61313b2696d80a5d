import { css } from 'lit';

/*
 * The smallest frame banks design for is 600 by 500 pixels. With less room the frame is as wide as the box, so it also
 * covers the icon's column, the gap and the padding (56 and 16 px).
 *
 * No container query: the width of a query container does not depend on its content, so that in a parent that is as
 * wide as its content (a dialog, a centred flex or grid item, a float) nothing would be left of the box.
 */
export const styles = css`
  section {
    margin-block-start: 12px;
  }
  .bank {
    position: relative;
    margin-inline: max(-56px, (100% - 640px) / 2) max(-16px, (100% - 560px) / 2);
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
