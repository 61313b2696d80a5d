import { median, type Samples } from './samples.js';

/** One line of the table. */
export interface Figure {
  what: string;
  unit: string;
  samples: Samples;
  aim?: Aim;
}

/** Upper limit for the element's median. */
export interface Aim {
  text: string;
  limit: number;
}

export const timesPlain = ({ plain }: Samples, factor: number): Aim => ({
  text: `≤ ${factor} × plain`,
  limit: factor * median(plain),
});

export const plainPlus = ({ plain }: Samples, more: number, unit: string): Aim => ({
  text: `≤ plain + ${more} ${unit}`,
  limit: median(plain) + more,
});

const rounded = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

/** `12.3 (11–15.2)`: median, minimum and maximum. */
function summary(values: number[], unit: string): string {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(rounded);
  return `${middle}${unit && ` ${unit}`} (${least}–${most})`;
}

function verdict({ samples, aim }: Figure): string {
  if (!aim) return '';
  return `${aim.text}: ${median(samples.element) <= aim.limit ? 'met' : '**missed**'}`;
}

export const tableHead = ['| | plain HTML | `<mp-card-form>` | ratio | aim |', '| --- | ---: | ---: | ---: | --- |'];

/** A line of Markdown. */
export function tableRow(figure: Figure): string {
  const { what, unit, samples } = figure;
  const [plain, element] = [median(samples.plain), median(samples.element)];
  const ratio = plain > 0 ? rounded(element / plain) : '';
  return `| ${what} | ${summary(samples.plain, unit)} | ${summary(samples.element, unit)} | ${ratio} | ${verdict(figure)} |`;
}
