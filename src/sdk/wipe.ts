/**
 * Overwrites the object passed to the SDK, which may keep or have changed it. No function of the page receives the
 * card.
 */
export function wipe(card: Record<string, string>): void {
  for (const key in card) card[key] = '';
}
