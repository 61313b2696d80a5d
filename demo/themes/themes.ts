/** One look of the form; its rules are in `themes.css`, under the class of its name. */
export interface Theme {
  name: string;
  title: string;
  /** What was set. */
  how: string;
}

export const themes: readonly Theme[] = [
  { name: 'light', title: 'Light', how: 'No settings: the page is light, so the form is too.' },
  { name: 'dark', title: 'Dark', how: 'color-scheme: dark around the form, nothing else.' },
  { name: 'brand', title: 'Brand', how: 'Colours, round corners and wide gaps; filled fields through ::part(input).' },
  { name: 'dense', title: 'Dense', how: 'Smaller text, flatter fields, less space between them.' },
  { name: 'contrast', title: 'High contrast', how: 'Black on white, thick borders, square corners.' },
  { name: 'editorial', title: 'Editorial', how: 'A serif typeface, labels in italics, fields as lines on paper.' },
];
