import { CLOSING, GROUPS, type Found, type Purchase, type Report } from './report.js';

/** Fits next to the name in a wide terminal. */
const MOST = 110;

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

const purchaseLine = ({ holder, shown, trouble }: Purchase): string =>
  `  ${holder}  ${trouble || cut(shown.join(' | '))}`;

function purchasesText({ purchases }: Report): string[] {
  return purchases.length > 0 ? ['Test purchases', ...purchases.map(purchaseLine), ''] : [];
}

/** The findings, most urgent first. */
export const textGroups = (all: readonly Found[]): string[] =>
  GROUPS.flatMap(([result, title]) => {
    const findings = all.filter((finding) => finding.result === result);
    if (findings.length === 0) return [];
    const lines = findings.flatMap(({ id, level, message, help }) => [
      `  ${id} (${level}): ${message}`,
      ...(result === 'pass' ? [] : [`    ${help}`]),
    ]);
    return [`${title} (${findings.length})`, ...lines, ''];
  });

/** For a terminal. */
export const textReport = (report: Report): string =>
  [report.url, ...report.notes, '', ...textGroups(report.findings), ...purchasesText(report), CLOSING, ''].join('\n');
