/** Custom properties of `<mp-card-form>`, from `custom-elements.json`; inserted by the build. */
declare const CARD_FORM_TOKENS: readonly Token[];

export interface Token {
  name: string;
  default?: string;
  description: string;
}

/** A theme being edited. */
export interface Theme {
  /** The theme it started from. */
  name: string;
  /** Custom properties with a value. */
  tokens: Readonly<Record<string, string>>;
}

export const tokens = CARD_FORM_TOKENS;

export const isColor = ({ name }: Token): boolean => name.startsWith('--mp-color-');

/** Values set by a theme of the page. */
export function tokensOf(name: string): Record<string, string> {
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]) as CSSStyleRule[];
  const rule = rules.find(({ selectorText }) => selectorText === `.${name} mp-card-form`);
  const set = tokens.map((token) => [token.name, rule?.style.getPropertyValue(token.name).trim() ?? '']);
  return Object.fromEntries(set.filter(([, value]) => value)) as Record<string, string>;
}

/** `#theme=brand&radius=24px`: a property by its name without `--mp-`. */
export function writeTheme({ name, tokens: set }: Theme): string {
  const given = Object.entries(set).filter(([, value]) => value !== '');
  return `#${new URLSearchParams([['theme', name], ...given.map(([token, value]) => [token.slice(5), value])])}`;
}

export function readTheme(hash: string): Theme {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const set = tokens.map(({ name }) => [name, given.get(name.slice(5)) ?? '']);
  return { name: given.get('theme') ?? 'light', tokens: Object.fromEntries(set.filter(([, value]) => value)) };
}

/** The rule to copy. Characters that could end a declaration are removed from values. */
export function themeCss({ tokens: set }: Theme, selector: string): string {
  const lines = Object.entries(set)
    .map(([name, value]) => [name, value.replace(/[;{}]/g, '')])
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name}: ${value};`);
  return [`${selector} {`, ...lines, '}', ''].join('\n');
}
