/** A JSON object from outside: any member may be missing or of any type. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** Trimmed text; numbers count as text, everything else as `''`. */
export function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** For a member of an answer: the value sent, or `null`, because the API leaves no member out. */
export const orNull = (value: unknown): unknown => value ?? null;
