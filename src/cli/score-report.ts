import { SCORE_CLOSING, type ScoreFinding } from '../go-live/score.js';
import { markdownGroups } from './markdown.js';
import { textGroups } from './text.js';

export interface ScoreReport {
  /** Name of the file; `-` for standard input. */
  file: string;
  findings: readonly ScoreFinding[];
}

const scored = ({ findings }: ScoreReport, result: ScoreFinding['result']): number =>
  findings.filter((finding) => finding.level === 'should' && finding.result === result).length;

/** Whether a scored field is missing. */
export const isIncomplete = (report: ScoreReport): boolean => scored(report, 'fail') > 0;

const summary = (report: ScoreReport): string =>
  `Scored fields: ${scored(report, 'pass')} fine, ${scored(report, 'fail')} to fix, ${scored(report, 'unknown')} that a payment does not show.`;

/** For a terminal. */
export const scoreText = (report: ScoreReport): string =>
  [report.file, '', ...textGroups(report.findings), summary(report), SCORE_CLOSING, ''].join('\n');

/** For a pull request or a wiki. */
export const scoreMarkdown = (report: ScoreReport): string =>
  [
    `# Integration score of ${report.file}`,
    '',
    ...markdownGroups(report.findings),
    summary(report),
    '',
    SCORE_CLOSING,
    '',
  ].join('\n');
