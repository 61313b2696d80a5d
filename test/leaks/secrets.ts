/** What a buyer types. No figure or name of it is likely to stand in a record by chance. */
export const secrets = {
  number: '4509953566233704',
  expiration: '11/30',
  code: '847',
  holder: 'ZULMA QUIROGA',
  document: '31415926',
} as const;

/** The code of the saved card. */
export const savedCode = '951';

/** Identifiers, times and fractions: digits by the thousand, in which six of a card's turn up by chance. */
const NOISE = [
  /\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b/gi,
  /\b(?=[0-9]*[a-f])[0-9a-f]{16,}\b/gi,
  /\b1[78]\d{8}(\d{3}){0,3}\b/g,
  /\.\d{4,}/g,
];

/** Every six digits in a row. */
export const sixes = (digits: string): string[] =>
  [...digits].flatMap((_, at) => (at + 6 <= digits.length ? [digits.slice(at, at + 6)] : []));

/** Six digits in a row of a longer number, together or in groups. */
function fragmentsOf(digits: string): RegExp {
  return new RegExp(
    sixes(digits)
      .map((six) => [...six].join('[ \\-/]?'))
      .join('|'),
    'g',
  );
}

/** A short text on its own, as a value is: in quotes, in markup, in a query. */
const alone = (text: string): RegExp => new RegExp(`(?<=["'=> ])${text}(?=["'&< ])`, 'g');

const SEARCHES: Record<string, RegExp> = {
  number: fragmentsOf(secrets.number),
  document: fragmentsOf(secrets.document),
  code: new RegExp([secrets.code, savedCode].map((code) => alone(code).source).join('|'), 'g'),
  expiration: new RegExp(`${alone('11 ?/ ?(20)?30').source}|${alone('1130').source}|_year"?[:=]"?(20)?30`, 'g'),
  holder: /ZULMA|QUIROGA|"Z","U"/gi,
};

/** What was pressed, key by key: single characters that are values, in their order. */
const keysOf = (text: string): string =>
  [...text.matchAll(/"(?:key|data|text|value|char)":"(.)"/g)].map(([, key]) => key).join('');

/** What of the secrets is in a text, as `number: 450995`. */
export function findIn(text: string): string[] {
  const clean = NOISE.reduce((rest, noise) => rest.replace(noise, '#'), text);
  const places = [clean, keysOf(clean)];
  return Object.entries(SEARCHES).flatMap(([name, search]) =>
    places.flatMap((place) => [...new Set(place.match(search))].map((found) => `${name}: ${found}`)),
  );
}
