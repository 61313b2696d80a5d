import { expect, test } from '@playwright/test';
import { engineNames, isFound, type Engine } from '../../scripts/browser.mjs';
import { ProbedTab, type Typed } from './probed-tab.js';
import { record, recorded } from './recorded.js';
import { place, SHEETS } from './sheets.js';

/** What is typed into pairs of forms that a style sheet must not tell apart. */
const CARDS: Record<string, Typed> = {
  // Whole cards of one bank, with other digits and letters.
  'whole-1': {
    number: '4509953566888887',
    expiration: '0830',
    code: '888',
    holder: 'WANDA WOMM',
    document: '38888888',
  },
  'whole-2': { number: '4509953511111112', expiration: '1131', code: '111', holder: 'LI II', document: '11111111' },
  // Parts of cards, of other lengths; the holder's name in one of them only.
  'part-1': { number: '450995356', expiration: '08', code: '8', holder: '' },
  'part-2': { number: '450995356688', expiration: '083', code: '88', holder: 'WANDA WOMM' },
};
const sides = Object.keys(CARDS);
const pairs = [
  ['whole-1', 'whole-2'],
  ['part-1', 'part-2'],
] as const;

/** What stands in the unprotected form of a side. */
const plainText = (side: string): string => (side === 'part-1' ? '' : CARDS[side]!.number);

interface Found {
  on: number;
  sheet: string[];
  where: string[];
}

interface Probed {
  /** What was loaded for one form of a pair only. */
  loaded: string[];
  /** What a key within a field changes. */
  keys: string[];
  /** What can be measured to be different, and by which declarations. */
  measured: Found[];
  /** What a key changes where a field is wider than what it is scrolled in. */
  scrolled: string[];
}

/** Of the unprotected forms, how many such differences there were: what the page can find. */
type Control = Record<'loaded' | 'sheets' | 'measured' | 'declarations', number>;

const differing = (one: object, other: object): string[] =>
  Object.entries(one).flatMap(([name, value]) => ((other as Record<string, unknown>)[name] === value ? [] : [name]));

/** Until nothing more is asked for. */
async function settled({ told }: ProbedTab): Promise<void> {
  let before = -1;
  const isStill = (): boolean => before === (before = told.size);
  await expect.poll(isStill, { intervals: [500] }).toBe(true);
}

/** What was loaded for one form of a pair and not for the other. */
const loadedForOne = ({ told }: ProbedTab): string[] =>
  pairs.flatMap(([one, other]) =>
    [...told]
      .filter((name) => name.startsWith(`${one}/`) || name.startsWith(`${other}/`))
      .filter((name) => !told.has((name.startsWith(one) ? other : one) + name.slice(one.length))),
  );

async function probe(
  engine: Engine,
  change?: (script: string) => string,
): Promise<{ found: Probed; control: Control }> {
  const tab = await ProbedTab.open(
    engine,
    (key) => `<script src="/elements.js"></script>${sides.map((side) => place(side, key)).join('')}
      <button style="position: fixed; bottom: 0">x</button><script>${SHEETS}</script>`,
    change,
  );
  try {
    for (const nth of sides.keys()) await tab.isShown('ready', nth);
    const loaded = await typedIn(tab);
    const keys = await pressed(tab);
    await tab.evaluate(`document.querySelector('button').focus()`);
    expect(await tab.evaluate('sheets.start(90)')).toEqual([]);
    const measured: Found[] = [];
    // A few are enough to see what is wrong.
    for (let some: Found[] | null = []; some && measured.length < 5;) {
      some = await tab.evaluate<Found[] | null>('sheets.next(4000)');
      measured.push(...(some ?? []));
    }
    const scrolled = await scrolledBy(tab);
    const isPlain = (name: string): boolean => name.includes('plain-form');
    const control = await tab.evaluate<Control>('sheets.counts()');
    return {
      found: { loaded: loaded.filter((name) => !isPlain(name)), keys, measured, scrolled },
      control: { ...control, loaded: loaded.filter(isPlain).length },
    };
  } finally {
    await tab.close();
  }
}

/** Types the cards while typefaces are asked for by character, then asks for states. @returns what tells the forms apart */
async function typedIn(tab: ProbedTab): Promise<string[]> {
  await tab.evaluate(`sheets.set('typefaces')`);
  await settled(tab);
  const before = new Set(tab.told);
  for (const [nth, side] of sides.entries()) {
    await tab.type(CARDS[side]!, nth);
    if (CARDS[side]!.document) await tab.isShown('complete', nth);
  }
  await settled(tab);
  const taken = [...tab.told].filter((name) => name.startsWith('taken/') && !before.has(name));
  for (const side of sides) await tab.evaluate(`sheets.write('${side}', '${plainText(side)}')`);
  await settled(tab);
  // Where the focus is shows by itself.
  await tab.evaluate(`document.querySelector('button').focus()`);
  await tab.evaluate(`sheets.set('asking')`);
  await expect.poll(() => tab.told.has('part-2/mp-card-form:defined')).toBe(true);
  await settled(tab);
  return [...taken, ...loadedForOne(tab)];
}

/** What a key changes in the number of a form, which is the third or the fourth. */
async function changedByKey(tab: ProbedTab, side: 'part-1' | 'part-2', base: number): Promise<string[]> {
  await tab.evaluate(`sheets.base(${base})`);
  const look = (): Promise<object> => tab.evaluate<object>(`sheets.measured('${side}')`);
  await look();
  const before = await look();
  await tab.press('7');
  return differing(before, await look());
}

/** Presses keys in the number of a form, one on each of the bases. @returns what they change */
async function pressed(tab: ProbedTab): Promise<string[]> {
  const keys = new Set<string>();
  await tab.evaluate(`sheets.set('moving')`);
  await tab.evaluate(`document.querySelectorAll('mp-card-form')[2].focus()`);
  // The first takes away what was said of a number that is too short.
  await tab.press('End', '7');
  for (const base of [0, 1, 2]) for (const name of await changedByKey(tab, 'part-1', base)) keys.add(name);
  return [...keys].toSorted();
}

/** Presses a key where a field is wider than what it is scrolled in. @returns what it changes */
async function scrolledBy(tab: ProbedTab): Promise<string[]> {
  await tab.evaluate(`sheets.set('none')`);
  await tab.evaluate(`document.querySelectorAll('mp-card-form')[3].focus()`);
  await tab.press('End', '7');
  return (await changedByKey(tab, 'part-2', 4)).toSorted();
}

async function expectRecorded(engine: Engine, { loaded, keys, measured, scrolled }: Probed): Promise<void> {
  const seen = { told: [...loaded, ...keys, ...measured.map(({ sheet }) => sheet.join('; '))], scrolled };
  await record('sheets', engine, seen);
  expect(measured).toEqual([]);
  expect(seen).toEqual((await recorded()).sheets[engine]);
}

test.describe.configure({ timeout: 600_000 });

for (const engine of engineNames.filter(isFound)) {
  test(`${engine}: no style sheet tells what was typed, but for where the caret is`, async () => {
    const { found, control } = await probe(engine);
    expect(control.declarations).toBeGreaterThan(3000);
    // Of the unprotected forms, under the same sheets, nearly all do.
    expect(control.measured).toBeGreaterThan(control.sheets / 2);
    expect(control.loaded).toBeGreaterThan(0);
    await expectRecorded(engine, found);
  });
}

/** Without one of the rules that protect an input, by the published text. */
const PLANTED: Record<string, [find: RegExp, instead: string, kind: 'loaded' | 'measured']> = {
  'the typeface': [/font-family:sans-serif!important/, '', 'loaded'],
  'the part on the box': [/(part="input">\s*<input)(\s+id=(\$\{\w+\}))/, '$1 part=$3$2', 'loaded'],
  'a size of its own': [
    /\.box input\{position:absolute;inset:0;height:100%;(.*?)field-sizing:fixed!important;font-family:sans-serif!important/,
    '.box input{$1field-sizing:content;font-family:inherit',
    'measured',
  ],
};

for (const [what, [find, instead, kind]] of Object.entries(PLANTED)) {
  test(`without ${what} a style sheet tells what was typed`, async () => {
    const { found } = await probe('chromium', (script) => {
      expect(script).toMatch(find);
      return script.replace(find, instead);
    });
    expect(found[kind]).not.toEqual([]);
  });
}
