/*
 * What the legal text of a promotion says about it. The API has no fields for weekdays and rates, so nothing is said unless
 * the text is plain: a text that can be read in two ways is left to be read. Spanish only: no deal of a site that speaks
 * Portuguese has been seen.
 */

const DAYS = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado'];
const DAY = '(?:domingos?|lunes|martes|miercoles|jueves|viernes|sabados?)';

/**
 * "los martes", "todos los días jueves", "los lunes, miércoles y viernes". Not "de lunes a viernes", which is office hours,
 * nor "los martes 3 y 10".
 */
const DAY_PHRASE = new RegExp(
  `\\blos (?:dias )?(${DAY}(?:(?:, | y |, los | y los )${DAY})*)\\b(?! \\d|.{0,30} a ${DAY})`,
  'g',
);

/** Beside the days, these turn their meaning round. */
const EXCEPTION = /\b(?:except|salvo|excluy|excluid|menos\b|no\b)/;
const BESIDE = 30;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');

/** Weekdays on which a promotion runs, ascending from 0, Sunday; empty where the text does not plainly say so. */
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

/** A rate as the text writes it. */
export interface Rate {
  name: string;
  percent: string;
}

const RATE = /\b(TNA|TEA|CFT(?:EA|NA)?)\b[^%]{0,60}?(\d+(?:[.,]\d+)?)\s*%/g;

/**
 * The rates of a promotion that costs nothing: its total financial cost (CFT) is named, and every rate in the text is 0.
 * Empty for any other.
 */
export function zeroRates(legals: string): Rate[] {
  const found = [...legals.matchAll(RATE)].map(([, name = '', percent = '']) => ({ name, percent }));
  const rates = found.filter(({ name }, index) => found.findIndex((rate) => rate.name === name) === index);
  const isFree = found.every(({ percent }) => Number(percent.replace(',', '.')) === 0);
  return isFree && rates.some(({ name }) => name.startsWith('CFT')) ? rates : [];
}
