/** Overwrites what the SDK was given, which it may keep or have changed. */
export function wipe(card: Record<string, string>): void {
  for (const key of Object.keys(card)) card[key] = '';
}
