import { attributesOf, type Settings } from '../settings.js';

/** Placeholder for the shop's key in code to copy. */
const KEY = 'APP_USR-…';

const indented = (lines: readonly string[], by: number): string =>
  lines.map((line) => `\n${' '.repeat(by)}${line}`).join('');

/** A tag, with one attribute per line if it has more than two. */
export function tag(name: string, attributes: readonly string[], indent: number, isVoid = false): string {
  const end = isVoid ? ' />' : `></${name}>`;
  if (attributes.length <= 2) return `<${[name, ...attributes].join(' ')}${end}`;
  return `<${name}${indented(attributes, indent + 2)}\n${' '.repeat(indent)}${end.trim()}`;
}

export const htmlAttributes = (settings: Settings): string[] =>
  attributesOf(settings, KEY).map(([name, value]) => (value === true ? name : `${name}="${value}"`));

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export const jsxAttributes = (settings: Settings): string[] =>
  attributesOf(settings, KEY).map(([name, value]) => {
    if (value === true) return camelCase(name);
    return name === 'max-installments' ? `maxInstallments={${value}}` : `${camelCase(name)}="${value}"`;
  });

export const vueAttributes = (settings: Settings): string[] =>
  attributesOf(settings, KEY).map(([name, value]) => {
    if (value === true) return name;
    return name === 'max-installments' ? `:max-installments="${value}"` : `${name}="${value}"`;
  });
