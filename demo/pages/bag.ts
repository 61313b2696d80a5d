import { html } from 'hono/html';
import type { Product } from '../catalogue.js';
import type { Html } from './layout.js';

/** The picture of a coffee: its bag, drawn in its colours. */
export function bag({ name, colours: [paper, label] }: Product): Html {
  return html`<svg class="bag" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 240" role="img" aria-label="${name}">
    <ellipse cx="100" cy="226" rx="74" ry="9" fill="#000" opacity=".14" />
    <path fill="${paper}" d="M44 40h112l10 172a12 12 0 0 1-12 12H46a12 12 0 0 1-12-12z" />
    <path fill="#000" opacity=".1" d="M130 40h26l10 172a12 12 0 0 1-12 12h-18z" />
    <path fill="${paper}" d="M50 14h100l6 28H44z" />
    <path fill="#000" opacity=".18" d="M50 14h100l1.5 7H48.5zM44 40h112v4H44z" />
    <circle cx="100" cy="70" r="5" fill="#000" opacity=".28" />
    <rect x="54" y="92" width="92" height="104" rx="6" fill="${label}" />
    <g fill="${paper}">
      <ellipse cx="100" cy="130" rx="19" ry="25" transform="rotate(28 100 130)" />
      <rect x="70" y="170" width="60" height="5" rx="2.5" />
      <rect x="82" y="181" width="36" height="4" rx="2" opacity=".6" />
    </g>
    <path fill="none" stroke="${label}" stroke-width="3.5" stroke-linecap="round" d="M111 109c-4 12-18 28-22 42" />
  </svg>`;
}
