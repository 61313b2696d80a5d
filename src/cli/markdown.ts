import { CLOSING, GROUPS, type Found, type Report } from './report.js';

/** What a table cell can hold. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|<]/g, '\\$&');

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''];
}

/** The findings in tables, the most urgent first. */
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
export function markdownReport({ url, findings, purchases, scripts }: Report): string {
  const told = purchases.map(({ holder, shown, trouble }) => [holder, trouble || shown.join(' / ')]);
  const loaded = scripts.map(({ url: address, why }) => [address, why ?? 'for the shop to say']);
  return [
    `# Go-live check of ${cell(url)}`,
    '',
    ...markdownGroups(findings),
    ...table('Test purchases', ['name on the card', 'the buyer was told'], told),
    ...table('Scripts of the page', ['script', 'why it is there'], loaded),
    CLOSING,
    '',
  ].join('\n');
}
