import { readdir, readFile } from 'node:fs/promises';

const text = (html) => html.replaceAll('&quot;', '"').replaceAll('|', '\\|');

/**
 * A table of the pages in a folder: the kind of page is its title; what its author must write is its description.
 *
 * @param {string} folder
 * @param {string} link path of the folder, relative to the document
 */
export async function kindsOfPage(folder, link) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.html'));
  const rows = await Promise.all(
    files.map(async (file) => row(await readFile(`${folder}/${file}`, 'utf8'), file, link)),
  );
  return ['| your page | write |', '| --- | --- |', ...rows.sort((one, other) => one.localeCompare(other))].join('\n');
}

function row(html, file, link) {
  const [, title] = /<title>(.*)<\/title>/.exec(html) ?? [];
  const [, , description] = /<meta\s+name="description"\s+content=(["'])(.*)\1/.exec(html) ?? [];
  if (!title || !description) throw new Error(`${file} has no title, or no description that says what to write.`);
  return `| [${text(title)}](${link}/${file}) | ${text(description)} |`;
}
