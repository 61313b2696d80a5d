import { CLOSING, GROUPS, type Found, type Report } from './report.js';

/** Escapes text for a table cell. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|<]/g, '\\$&');

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''];
}

/** The findings as tables, most urgent first. */
export const markdownGroups = (findings: readonly Found[]): string[] =>
  GROUPS.flatMap(([result, title]) =>
    table(
      title,
      ['requirement', 'level', 'found', 'what to do'],
      findings
        .filter((finding) => finding.result === result)
        .map(({ id, level, message, help }) => [`\`${id}\``, level, message, help]),
    ),
  );

/** For a pull request, a wiki, or the person who approves the go-live. */
export function markdownReport({ url, notes, findings, purchases, scripts }: Report): string {
  const told = purchases.map(({ holder, shown, trouble }) => [holder, trouble || shown.join(' / ')]);
  const loaded = scripts.map(({ url: address, why }) => [address, why ?? 'to be filled in by the shop']);
  return [
    `# Go-live check of ${cell(url)}`,
    '',
    ...notes.flatMap((note) => [cell(note), '']),
    ...markdownGroups(findings),
    ...table('Test purchases', ['name on the card', 'what the buyer read'], told),
    ...table('Scripts of the page', ['script', 'why it is there'], loaded),
    CLOSING,
    '',
  ].join('\n');
}
