import type { Settings } from '../settings.js';
import { htmlSnippet } from './html.js';
import { phpSnippet } from './php.js';
import { reactSnippet } from './react.js';
import { vueSnippet } from './vue.js';

export const languages = { html: 'HTML', react: 'React', vue: 'Vue', php: 'PHP' } as const;

/** Code to copy for the playground's form with these settings. */
export function snippet(settings: Settings, version: string): string {
  switch (settings.code) {
    case 'html':
      return htmlSnippet(settings, version);
    case 'react':
      return reactSnippet(settings);
    case 'vue':
      return vueSnippet(settings);
    case 'php':
      return phpSnippet(settings, version);
  }
}
