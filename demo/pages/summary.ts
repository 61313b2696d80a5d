import { html } from 'hono/html';
import type { Html } from './layout.js';

/** Names with their values, one under the other. */
export const summary = (rows: readonly (readonly [name: string, value: string])[]): Html =>
  html`<dl class="summary">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
