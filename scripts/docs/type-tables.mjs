/** Markdown for a type, from its source. */
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** The text of a doc comment, and the choices it lists: `- name: what it means`. */
function commentOf(node) {
  const { comment } = ts.getJSDocCommentsAndTags(node)[0] ?? {};
  const [text, ...choices] = (ts.getTextOfJSDocComment(comment) ?? '').split(/(?:^|\n)- /);
  // With choices, the text ends as their heading: "What happens to the request:".
  return { text: choices.length > 0 ? text.trim().replace(/:$/, '; see below.') : text, choices };
}

function row(member, source) {
  const isMethod = ts.isMethodSignature(member);
  const parameters = isMethod && member.parameters.map((parameter) => parameter.getText(source)).join(', ');
  const name = member.name.getText(source) + (isMethod ? `(${parameters})` : '');
  return [`\`${cell(name)}\``, `\`${cell(member.type.getText(source))}\``, cell(commentOf(member).text)];
}

/**
 * A table of an interface's members; or of the choices that the comment of a union, or of a member (`Fault.kind`), lists.
 *
 * @param {string} root
 * @param {string} place `src/sandbox/http/faults.ts#Fault`
 * @throws {Error} if the file has no such type, or no such member
 */
export async function typeTable(root, place) {
  const [file, path] = place.split('#');
  const [name, chosen] = path.split('.');
  const source = ts.createSourceFile(file, await readFile(`${root}/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const type = source.statements.find((node) => node.name?.text === name);
  if (!type) throw new Error(`${file} has no type ${name}.`);
  if (ts.isInterfaceDeclaration(type) && chosen === undefined) {
    return table(
      ['member', 'type', 'meaning'],
      type.members.map((member) => row(member, source)),
    );
  }
  const listing = chosen === undefined ? type : type.members.find((member) => member.name.getText(source) === chosen);
  if (!listing) throw new Error(`${file}: ${name} has no ${chosen}.`);
  const choices = commentOf(listing).choices.map((choice) => /^(.*?): (.*)$/s.exec(choice).slice(1).map(cell));
  return table([`\`${chosen ?? name}\``, 'meaning'], choices);
}

const table = (columns, rows) =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
