import type { Settings } from '../settings.js';
import { htmlSnippet } from './html.js';
import { phpSnippet } from './php.js';
import { reactSnippet } from './react.js';
import type { Published } from './script-tag.js';
import { vueSnippet } from './vue.js';

export const languages = { html: 'HTML', react: 'React', vue: 'Vue', php: 'PHP' } as const;

/** Code to copy for the playground's form with these settings. */
export function snippet(settings: Settings, published: Published): string {
  switch (settings.code) {
    case 'html':
      return htmlSnippet(settings, published);
    case 'react':
      return reactSnippet(settings);
    case 'vue':
      return vueSnippet(settings);
    case 'php':
      return phpSnippet(settings, published);
  }
}
