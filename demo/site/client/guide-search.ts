import { html, render } from 'lit';
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Section } from '../guide.js';

const MOST = 8;

/** Letters without accents, so that "cartao" finds "cartão". */
const plain = (term: string): string => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

async function readIndex(home: string): Promise<MiniSearch<Section>> {
  const answer = await fetch(`${home}assets/guide.json`);
  const index = new MiniSearch<Section>({
    fields: ['heading', 'page', 'text'],
    storeFields: ['heading', 'page', 'lang'],
    processTerm: plain,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: 0.15,
      boost: { heading: 4, page: 2 },
      // Results in the reader's language come first.
      boostDocument: (_id, _term, stored) => (stored?.['lang'] === document.documentElement.lang ? 2 : 1),
    },
  });
  index.addAll((await answer.json()) as Section[]);
  return index;
}

const row = (home: string, { id, heading, page, lang }: SearchResult) =>
  html`<li lang=${lang as string}>
    <a href="${home}${id}">${heading}${heading === page ? '' : html` <small>${page}</small>`}</a>
  </li>`;

/** Shows links into the guide for the typed text. If the index, a file of the site, does not load, it says so. */
export async function startSearch(search: HTMLElement, home: string): Promise<void> {
  const input = search.querySelector('input')!;
  const [status, list] = [search.querySelector('p')!, search.querySelector('ol')!];
  let index: MiniSearch<Section>;
  try {
    index = await readIndex(home);
  } catch {
    status.textContent = 'The search did not load. Reload the page to try again.';
    return;
  }
  const answer = (): void => {
    const found = input.value.trim() === '' ? [] : index.search(input.value).slice(0, MOST);
    status.textContent = input.value.trim() !== '' && found.length === 0 ? 'Nothing found.' : '';
    render(
      found.map((result) => row(home, result)),
      list,
    );
  };
  input.addEventListener('input', answer);
  answer();
}
