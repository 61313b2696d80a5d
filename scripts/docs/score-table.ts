import type { ScoredField } from '../../src/go-live/score/fields.js';

/** Escapes text for a table cell. */
const cell = (text: string): string => text.replace(/[\\|<]/g, '\\$&');
const place = (where: string | null): string => (where === null ? '–' : cell(where));

/** Each field: its name under both APIs, what the elements provide, and what is left to the shop. */
export const scoreTable = (fields: Readonly<Record<string, ScoredField>>): string =>
  [
    '| field | Payments | Orders | what the elements provide | what the shop does |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(fields).map(
      ([id, { payments, orders, form, shop }]) =>
        `| \`${id}\` | ${place(payments)} | ${place(orders)} | ${cell(form) || '–'} | ${cell(shop) || '–'} |`,
    ),
  ].join('\n');
