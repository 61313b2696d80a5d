import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { expect, test } from '@playwright/test';
import ts from 'typescript';

const published = (): Promise<string> => readFile('dist/mercadopago-elements.js', 'utf8');

/**
 * What the minifiers of shop systems cannot read, which have no parser: JSMin (Autoptimize, W3 Total Cache), JShrink
 * (Magento), MatthiasMullie\Minify (WP Rocket, LiteSpeed). See scripts/old-minifiers.ts.
 */
async function unreadable(): Promise<string[]> {
  const code = await published();
  const file = ts.createSourceFile('file.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const found: string[] = [];
  const look = (node: ts.Node, isInTemplate: boolean): void => {
    const start = node.getStart(file);
    const text = code.slice(start, node.end);
    const isTemplate = ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
    if (isTemplate && isInTemplate) found.push(text);
    if (ts.isRegularExpressionLiteral(node)) {
      const hasSlash = /\[[^\]]*\/[^\]]*\]/.test(text.replace(/\\./g, ''));
      const before = code.slice(Math.max(0, start - 8), start);
      if (hasSlash || !/(?:[(,=:[!&|?]|\breturn ?)$/.test(before)) found.push(before + text);
    }
    ts.forEachChild(node, (child) => look(child, isInTemplate || isTemplate));
  };
  look(file, false);
  return found;
}

test('minifiers without a parser can read the script-tag file', async () => {
  expect(await unreadable()).toEqual([]);
});

test('code put right behind the trimmed script-tag file is no part of its last comment', async () => {
  // As Autoptimize wraps each file.
  const trimmed = (await published()).replace(/[;\s]+$/, '');
  expect(() => new Script(`try{${trimmed};}catch(e){}`)).not.toThrow();
});
