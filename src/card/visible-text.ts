/**
 * Removes the invisible characters that password managers, chats and spreadsheets leave in pasted text: zero-width
 * spaces and joiners, byte order marks, soft hyphens, bidirectional marks, variation selectors, control characters.
 * Blanks of any kind, including no-break and full-width ones, become plain blanks.
 */
export const visibleText = (text: string): string =>
  text
    .replace(/[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/\p{Cc}/gu, '');
