import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { groups, languages } from './guide-list.js';
import { escapeHtml, type Page } from './layout.js';

/** Address of repository files that are not part of the site. */
const REPOSITORY = 'https://github.com/mercadopago-elements/mercadopago-elements/blob/main/';

/** A parsed page of `docs`. */
interface Source {
  /** `start`, `es/start`, `decisions/README`. */
  name: string;
  title: string;
  text: string;
}

async function readSources(docs: URL): Promise<Map<string, Source>> {
  const files = (await readdir(docs, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  const sources = await Promise.all(
    files.map(async (file): Promise<[string, Source]> => {
      const text = await readFile(new URL(file, docs), 'utf8');
      const title = /^# (.+)$/m.exec(text)?.[1] ?? file;
      const name = file.replace(/\.md$/, '');
      return [name, { name, title: title.replaceAll('`', ''), text }];
    }),
  );
  return new Map(sources);
}

/** GitHub's id for a heading, so that links work in both places. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

type Token = ReturnType<MarkdownIt['parse']>[number];

const textOf = ({ children }: Token): string =>
  (children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');

/** The guide's folder in the site. */
const pathOf = (name: string): string => `guide/${name.replace(/README$/, 'index')}.html`;

/** The target in the site of a link in `docs`. Links out of `docs` lead to the repository. */
function linkFrom(page: string, href: string, sources: Map<string, Source>): string {
  if (/^([a-z]+:|#)/.test(href)) return href;
  const [target = '', fragment] = href.split('#');
  const file = posix.join('docs', posix.dirname(page), target);
  const name = /^docs\/(.+)\.md$/.exec(file)?.[1];
  const hash = fragment ? `#${fragment}` : '';
  if (name && !sources.has(name)) throw new Error(`${page}: there is no ${file}.`);
  if (!name) return REPOSITORY + file + hash;
  return posix.relative(posix.dirname(pathOf(page)), pathOf(name)) + hash;
}

/** A search result: the part of a page under one heading. */
export interface Section {
  /** Path under the site's root, with the heading's id: `guide/start.html#html`. */
  id: string;
  page: string;
  heading: string;
  text: string;
  lang: string;
}

interface Rendered {
  html: string;
  ids: string[];
  links: string[];
  sections: Section[];
}

const langOf = (name: string): string => Object.keys(languages).find((folder) => name.startsWith(`${folder}/`)) ?? 'en';

function render({ name, title, text }: Source, sources: Map<string, Source>): Rendered {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  // Comments mark generated parts; the pages contain no other HTML.
  const tokens = markdown.parse(text, {});
  const ids: string[] = [];
  const links: string[] = [];
  const sections: Section[] = [];
  tokens.forEach((token, index) => {
    const section = sections.at(-1);
    if (section && /^(inline|fence)$/.test(token.type))
      section.text += ` ${token.children ? textOf(token) : token.content}`;
    if (token.type === 'heading_open') {
      const slug = slugOf(textOf(tokens[index + 1]!));
      const id = ids.includes(slug) ? `${slug}-${ids.filter((other) => other.startsWith(slug)).length}` : slug;
      ids.push(id);
      token.attrSet('id', id);
      sections.push({
        id: `${pathOf(name)}#${id}`,
        page: title,
        heading: textOf(tokens[index + 1]!),
        text: '',
        lang: langOf(name),
      });
    }
    if (token.type === 'table_open') token.meta = ids.at(-1);
    // The first column of an options table often has no heading.
    if (token.type === 'th_open' && tokens[index + 1]!.content === '') token.tag = tokens[index + 2]!.tag = 'td';
    for (const child of token.children ?? []) {
      if (child.type !== 'link_open') continue;
      const href = linkFrom(name, child.attrGet('href')!, sources);
      child.attrSet('href', href);
      links.push(href);
    }
  });
  // Named by its heading, in the page's language. A group: as regions, the tables would crowd the list of landmarks.
  markdown.renderer.rules['table_open'] = (all, index) =>
    `<div class="wide" tabindex="0" role="group" aria-labelledby="${String(all[index]!.meta)}"><table>`;
  markdown.renderer.rules['table_close'] = () => '</table></div>';
  const fence = markdown.renderer.rules['fence']!;
  markdown.renderer.rules['fence'] = (...given) => fence(...given).replace('<pre>', '<pre tabindex="0">');
  return { html: markdown.renderer.render(tokens, markdown.options, {}), ids, links, sections };
}

/** Shown by the script that runs the search. */
const search = `<search class="find" hidden>
  <label for="find">Search the guide</label>
  <input id="find" type="search" autocomplete="off" spellcheck="false" />
  <p role="status"></p>
  <ol></ol>
</search>`;

function contents(here: string, sources: Map<string, Source>): string {
  const link = (name: string): string => {
    const { title } = sources.get(name)!;
    const href = posix.relative(posix.dirname(pathOf(here)), pathOf(name));
    return `<li><a href="${href}"${name === here ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`;
  };
  const named = groups.flatMap(({ pages }) => pages);
  const others = [...sources.keys()].filter((name) => !name.includes('/') && !named.includes(name));
  for (const name of named.filter((one) => !sources.has(one)))
    throw new Error(`guide-list.ts: there is no docs/${name}.md.`);
  const lists = [
    ...groups,
    { title: 'More', pages: [...others, 'decisions/README'] },
    ...Object.entries(languages).map(([folder, title]) => ({
      title,
      pages: [...sources.keys()].filter((name) => name.startsWith(`${folder}/`)),
    })),
  ];
  return `${search}<nav class="contents" aria-label="Guide"><details open><summary>Contents</summary>${lists
    .map(({ title, pages }) => `<h2>${title}</h2><ul>${pages.map(link).join('')}</ul>`)
    .join('')}</details></nav>`;
}

/**
 * The guide: every page of `docs`, and the search index.
 *
 * @throws Error for a broken link inside the guide
 */
export async function readGuide(docs: URL): Promise<{ pages: Page[]; sections: Section[] }> {
  const sources = await readSources(docs);
  const rendered = new Map([...sources.values()].map((source) => [pathOf(source.name), render(source, sources)]));
  for (const [path, { links }] of rendered) {
    for (const href of links.filter((link) => !/^[a-z]+:/.test(link))) {
      const [target, fragment] = href.split('#');
      const page = rendered.get(target ? posix.join(posix.dirname(path), target) : path);
      if (!page || (fragment && !page.ids.includes(decodeURIComponent(fragment)))) {
        throw new Error(`${path}: the link to ${href} leads nowhere.`);
      }
    }
  }
  const pages = [...sources.values()].map(({ name, title }): Page => ({
    path: pathOf(name),
    title,
    lang: langOf(name),
    main: rendered.get(pathOf(name))!.html,
    aside: `<div class="aside">${contents(name, sources)}</div>`,
    kind: 'guide',
  }));
  return { pages, sections: [...rendered.values()].flatMap(({ sections }) => sections) };
}
