import type { Page } from './layout.js';

const loading = (title: string): string => `<h1>${title}</h1><p class="lead">Loading…</p>`;

/** The pages filled in by a script. */
export const toolPages: readonly Page[] = [
  {
    path: 'index.html',
    title: 'Playground',
    lang: 'en',
    description: 'Try every attribute of mp-card-form, pay with a test card, and copy the code.',
    main: loading('Playground'),
    script: 'playground',
    kind: 'tool',
  },
  {
    path: 'states.html',
    title: 'States',
    lang: 'en',
    description: 'Every state of every element, side by side.',
    main: loading('States'),
    script: 'states',
    kind: 'tool',
  },
  {
    path: 'themes.html',
    title: 'Themes',
    lang: 'en',
    description: 'One form in six looks, and an editor that writes the CSS.',
    main: loading('Themes'),
    script: 'themes',
    kind: 'tool',
  },
];
