/** Markdown for an element, from `custom-elements.json`. */

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '–');

/** @param {string} title @param {string[]} columns @param {string[][]} rows */
function table(title, columns, rows) {
  if (rows.length === 0) return '';
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `**${title}**\n\n${lines.join('\n')}\n`;
}

const parametersOf = ({ parameters = [] }) =>
  parameters.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text}`).join(', ');

const named = (items = []) => items.map(({ name, description }) => [code(name), cell(description)]);

/** @param element a declaration of the manifest */
export function apiTables(element) {
  const { members, events = [], cssProperties = [], cssParts, cssStates } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    table(
      'Attributes and properties',
      ['attribute', 'property', 'type', 'default', 'meaning'],
      fields.map((field) => [
        code(field.attribute),
        code(field.name),
        code(field.type?.text),
        field.readonly ? 'read-only' : code(field.default),
        cell(field.description),
      ]),
    ),
    table(
      'Methods',
      ['method', 'gives', 'meaning'],
      methods.map((method) => [
        code(`${method.name}(${parametersOf(method)})`),
        code(method.return?.type.text),
        cell(method.description),
      ]),
    ),
    table(
      'Events',
      ['event', 'type', 'when'],
      events.map(({ name, type, description }) => [code(name), code(type.text), cell(description)]),
    ),
    table(
      'Custom properties',
      ['property', 'default', 'meaning'],
      cssProperties.map((property) => [code(property.name), code(property.default), cell(property.description)]),
    ),
    table('Parts', ['part', 'what it is'], named(cssParts)),
    table('States', ['state', 'when'], named(cssStates)),
  ]
    .filter(Boolean)
    .join('\n');
}
