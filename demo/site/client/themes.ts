import 'mercadopago-elements';
import { render } from 'lit';
import { newAccount } from '../addresses.js';
import { themes } from '../../themes/themes.js';
import { useAccount } from './stand-in.js';
import { themesPage } from './themes.view.js';
import { readTheme, type Theme, themeCss, tokensOf, writeTheme } from './tokens.js';
import { home, startWorker } from './worker.js';

const main = document.querySelector('main')!;

/** The editor's CSS for the form next to it. A constructed sheet: the page's policy allows no other. */
const edited = new CSSStyleSheet();

let theme: Theme = readTheme(location.hash);
let note = '';

function show(): void {
  edited.replaceSync(themeCss(theme, '#edited mp-card-form'));
  render(themesPage({ themes, theme, note, set, startFrom, copy }), main);
}

function change(next: Theme): void {
  theme = next;
  note = '';
  history.replaceState(null, '', writeTheme(theme));
  show();
}

const set = (name: string, value: string): void => change({ ...theme, tokens: { ...theme.tokens, [name]: value } });
const startFrom = (name: string): void => change({ name, tokens: tokensOf(name) });

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  note = 'Copied.';
  show();
}

addEventListener('hashchange', () => {
  theme = readTheme(location.hash);
  show();
});

try {
  await startWorker();
  main.replaceChildren();
  const sheet = await (await fetch(`${home}assets/themes.css`)).text();
  const shared = new CSSStyleSheet();
  shared.replaceSync(sheet);
  document.adoptedStyleSheets = [shared, edited];
  useAccount(newAccount({ site: 'MLA', trouble: 'none' }), 'v2');
  show();
} catch (error) {
  main.textContent = (error as Error).message;
}
