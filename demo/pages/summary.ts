import { html } from 'hono/html';
import type { Html } from './layout.js';

/** A list of names with values. */
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
