export { checkGoLive, type Finding, type GoLiveOptions } from '../go-live/go-live.js';
export { scoreIntegration, type ScoreFinding } from '../go-live/score.js';
export type { ScoreId } from '../go-live/score/fields.js';
export type { Source } from '../go-live/page.js';
export type { RowId } from '../go-live/rows.js';
export type { Level, Result } from '../go-live/verdict.js';
