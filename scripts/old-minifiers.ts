import MagicString from 'magic-string';

/**
 * Minifiers of shop systems read JavaScript without a parser: JSMin (Autoptimize, W3 Total Cache), JShrink (Magento)
 * and MatthiasMullie\Minify (WP Rocket, LiteSpeed, PrestaShop). They know template literals, but not one inside another:
 * they take the inner one's text for code, and remove its blanks. They take a regular expression for a division unless
 * one of a few characters precedes it, and its end for the first slash.
 *
 * So code for them has no template literal inside another, and no such regular expression.
 */

/** A node of an ESTree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Template extends Node {
  readonly quasis: readonly (Node & { readonly value: { readonly cooked: string } })[];
  readonly expressions: readonly Node[];
}

interface Visit {
  readonly node: Node;
  readonly parent: Node;
  /** The template literals around the node, the outermost first. */
  readonly around: readonly Template[];
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const isTemplate = (node: Node): node is Template => node.type === 'TemplateLiteral';

function* nodesIn(parent: Node, around: readonly Template[] = []): Generator<Visit> {
  const within = isTemplate(parent) ? [...around, parent] : around;
  for (const node of Object.values(parent).flat().filter(isNode)) {
    yield { node, parent, around: within };
    yield* nodesIn(node, within);
  }
}

const isTagged = ({ parent }: Visit): boolean => parent.type === 'TaggedTemplateExpression';

/**
 * Tags need their template, so what contains another one becomes an argument: `html`<p>${x ? html`<b>` : y}`` becomes
 * `(($0)=>html`<p>${$0}`)(x ? html`<b>` : y)`. Lit keeps what it knows of a template by its place in the code, which
 * stays one.
 *
 * @returns the outermost ones of them, changed; `null` if there are none
 */
function takeTagsOut(code: string, program: Node): MagicString | null {
  const nested = new Set<Node>();
  const outermost = new Map<Template, Visit>();
  for (const visit of nodesIn(program)) {
    if (!isTemplate(visit.node)) continue;
    if (visit.around.length === 0) outermost.set(visit.node, visit);
    else if (isTagged(visit)) {
      nested.add(visit.around[0]!);
      const inner = visit.node;
      for (const one of visit.around[0]!.expressions)
        if (one.start <= inner.start && inner.end <= one.end) nested.add(one);
    }
  }
  const edited = new MagicString(code);
  for (const [template, visit] of outermost) {
    if (!nested.has(template)) continue;
    if (!isTagged(visit)) throw new Error(`A tag is inside a template without one: ${code.slice(template.start)}`);
    const taken = template.expressions.filter((one) => nested.has(one));
    edited.appendRight(visit.parent.start, `((${taken.map((_, nth) => `$${nth}`).join()})=>`);
    edited.appendLeft(template.end, ')(');
    for (const [nth, { start, end }] of taken.entries()) {
      edited.appendLeft(start, `$${nth}`);
      edited.appendLeft(end, nth < taken.length - 1 ? ',' : ')');
      edited.move(start, end, template.end);
    }
  }
  return edited.hasChanged() ? edited : null;
}

/** Joins texts instead: `a${b}c` becomes `("a"+(b)+"c")`. */
function join({ quasis }: Template, edited: MagicString): void {
  const last = quasis.length - 1;
  for (const [nth, { start, end, value }] of quasis.entries()) {
    const [before, after] = [nth > 0 ? ')+' : last > 0 ? '(' : '', nth < last ? '+(' : last > 0 ? ')' : ''];
    // The back quote or brace before the text, and what follows it.
    edited.overwrite(start - 1, end + (nth < last ? 2 : 1), before + JSON.stringify(value.cooked) + after);
  }
}

/** Indentation is one blank to a browser, unless a style sheet says otherwise. */
function unindent({ quasis }: Template, code: string, edited: MagicString): void {
  for (const { start, end } of quasis) {
    for (const { 0: blanks, index } of code.slice(start, end).matchAll(/\s*\n\s*/g))
      edited.overwrite(start + index, start + index + blanks.length, ' ');
  }
}

/** What all three expect before a regular expression. */
const BEFORE = /(?:[(,=:[!&|?]|\breturn ?)$/;

function plainExpression({ start, end }: Node, code: string, edited: MagicString): void {
  const text = code.slice(start, end);
  const plain = text.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, (part) =>
    part.replace(/\\.|\//g, (at) => (at === '/' ? '\\/' : at)),
  );
  const known = BEFORE.test(code.slice(0, start)) ? plain : `(${plain})`;
  if (known !== text) edited.overwrite(start, end, known);
}

/** @param edit changes the file's code, and returns what it has become */
export function forOldMinifiers(
  code: string,
  parse: (code: string) => Node,
  edit: (edited: MagicString) => string,
): void {
  if (/[^\w$]\$\d/.test(code)) throw new Error('The names are taken.');
  for (let out = takeTagsOut(code, parse(code)); out; out = takeTagsOut(code, parse(code))) code = edit(out);
  const edited = new MagicString(code);
  for (const visit of nodesIn(parse(code))) {
    const { node, around } = visit;
    if (node.type === 'Literal' && 'regex' in node) plainExpression(node, code, edited);
    if (!isTemplate(node)) continue;
    if (isTagged(visit)) unindent(node, code, edited);
    else if (around.length > 0) join(node, edited);
  }
  edit(edited);
}
