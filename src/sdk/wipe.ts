/** Overwrites what the SDK was given, which it may keep or have changed. No function of the page is given the card. */
export function wipe(card: Record<string, string>): void {
  for (const key in card) card[key] = '';
}
