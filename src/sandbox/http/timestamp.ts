const DAY = 24 * 60 * 60 * 1000;
const OFFSET_HOURS = -4;

/** A timestamp as in nearly every captured answer: `2026-03-05T14:20:31.000-04:00`. */
export function timestamp(moment: Date): string {
  const shifted = new Date(moment.getTime() + OFFSET_HOURS * 60 * 60 * 1000);
  return shifted.toISOString().replace('Z', '-04:00');
}

export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY);
