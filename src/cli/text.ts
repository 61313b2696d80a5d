import { CLOSING, GROUPS, type Purchase, type Report } from './report.js';

/** As much as fits beside the name in a wide terminal. */
const MOST = 110;

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

const purchaseLine = ({ holder, shown, trouble }: Purchase): string =>
  `  ${holder}  ${trouble || cut(shown.join(' | '))}`;

function purchasesText({ purchases }: Report): string[] {
  return purchases.length > 0 ? ['Test purchases', ...purchases.map(purchaseLine), ''] : [];
}

/** For a terminal. */
export function textReport(report: Report): string {
  const groups = GROUPS.flatMap(([result, title]) => {
    const findings = report.findings.filter((finding) => finding.result === result);
    if (findings.length === 0) return [];
    const lines = findings.flatMap(({ id, level, message, help }) => [
      `  ${id} (${level}): ${message}`,
      ...(result === 'pass' ? [] : [`    ${help}`]),
    ]);
    return [`${title} (${findings.length})`, ...lines, ''];
  });
  return [report.url, '', ...groups, ...purchasesText(report), CLOSING, ''].join('\n');
}
