/*
 * Facts from the legal text of a promotion. The API has no fields for weekdays and rates, so we show them only if the
 * text is unambiguous; otherwise buyers read the text itself. Spanish only: no deal in Portuguese has been seen.
 */

const DAYS = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado'];
const DAY = '(?:domingos?|lunes|martes|miercoles|jueves|viernes|sabados?)';

/**
 * "los martes", "todos los días jueves", "los lunes, miércoles y viernes". Not "de lunes a viernes", which means office
 * hours, nor "los martes 3 y 10".
 */
const DAY_PHRASE = new RegExp(
  `\\blos (?:dias )?(${DAY}(?:(?:, | y |, los | y los )${DAY})*)\\b(?! \\d|.{0,30} a ${DAY})`,
  'g',
);

/** Next to the days, these words reverse the meaning. */
const EXCEPTION = /\b(?:except|salvo|excluy|excluid|menos\b|no\b)/;
const BESIDE = 30;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');

/** Weekdays of a promotion, ascending from 0, Sunday; empty if the text is not clear. */
export function weekdaysOf(legals: string): number[] {
  const text = plain(legals);
  const phrases = [...text.matchAll(DAY_PHRASE)];
  const [first] = phrases;
  const isPlain = phrases.every(
    ({ index, 0: phrase, 1: days }) =>
      days === first?.[1] && !EXCEPTION.test(text.slice(Math.max(0, index - BESIDE), index + phrase.length + BESIDE)),
  );
  return isPlain ? DAYS.flatMap((day, index) => (first?.[1]?.includes(day) ? [index] : [])) : [];
}

/** A rate as written in the text. */
export interface Rate {
  name: string;
  percent: string;
}

const RATE = /\b(TNA|TEA|CFT(?:EA|NA)?)\b[^%]{0,60}?(\d+(?:[.,]\d+)?)\s*%/g;

/**
 * The rates of an interest-free promotion: the text names its total financial cost (CFT), and every rate in it is 0.
 * Empty for any other.
 */
export function zeroRates(legals: string): Rate[] {
  const found = [...legals.matchAll(RATE)].map(([, name = '', percent = '']) => ({ name, percent }));
  const rates = found.filter(({ name }, index) => found.findIndex((rate) => rate.name === name) === index);
  const isFree = found.every(({ percent }) => Number(percent.replace(',', '.')) === 0);
  return isFree && rates.some(({ name }) => name.startsWith('CFT')) ? rates : [];
}
