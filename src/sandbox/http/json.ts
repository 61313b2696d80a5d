/** A JSON object that somebody sent: every member may be missing, or anything. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or one without members. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** Text without blanks around it; numbers count as text, everything else as none. */
export function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** For a member of an answer: what was sent, or `null`, because the API leaves no member out. */
export const orNull = (value: unknown): unknown => value ?? null;
