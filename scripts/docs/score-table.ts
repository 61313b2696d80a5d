import type { ScoredField } from '../../src/go-live/score/fields.js';

/** What a table cell can hold. */
const cell = (text: string): string => text.replace(/[\\|<]/g, '\\$&');
const place = (where: string | null): string => (where === null ? '–' : cell(where));

/** Each field, where it stands under both APIs, what the elements give, and what is left to the shop. */
export const scoreTable = (fields: Readonly<Record<string, ScoredField>>): string =>
  [
    '| field | Payments | Orders | what the elements give | what the shop does |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(fields).map(
      ([id, { payments, orders, form, shop }]) =>
        `| \`${id}\` | ${place(payments)} | ${place(orders)} | ${cell(form) || '–'} | ${cell(shop) || '–'} |`,
    ),
  ].join('\n');
