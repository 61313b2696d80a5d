import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { CardField } from '../../src/card/card.js';
import { FramedBuyer } from '../helpers/framed-buyer.js';
import { openForm, startForm, type OpenedForm } from '../helpers/open-form.js';
import { savedCard } from '../helpers/saved-card.js';
import { until } from '../helpers/clock.js';

const ALL: readonly CardField[] = ['cardNumber', 'cardExpiration', 'securityCode'];

interface Opened extends OpenedForm {
  buyer: FramedBuyer;
}

async function open(): Promise<Opened> {
  const opened = await openForm({ secureFields: true });
  return { ...opened, buyer: new FramedBuyer(opened.form) };
}

/** What has changed is laid out, and observers have heard of it. */
async function isLaidOut({ form }: Opened): Promise<void> {
  await form.updateComplete;
  // The form's own observer was there first, so it hears first.
  await new Promise((resolve) => new ResizeObserver(() => requestAnimationFrame(resolve)).observe(form));
}

/** The height of the text line in each frame, which is that of the room in its box. */
function expectHeights({ buyer }: Opened): void {
  for (const field of ALL) expect(buyer.typed(field)!.offsetHeight, field).to.equal(buyer.box(field).clientHeight);
}

/** From its rule, because WebKit computes no style of it for scripts. */
function placeholderColor({ buyer }: Opened): string {
  const [sheet] = buyer.frame('cardNumber')!.contentDocument!.adoptedStyleSheets;
  return (sheet!.cssRules[0] as CSSStyleRule).style.color;
}

const styleOf = ({ buyer }: Opened, field: CardField): CSSStyleDeclaration => getComputedStyle(buyer.typed(field)!);

async function openSaved(): Promise<Opened> {
  const opened = await open();
  opened.form.savedCards = [savedCard];
  await until(() => opened.buyer.frame('cardNumber') === null, 'number gone');
  await opened.form.updateComplete;
  return opened;
}

for (const [how, bring] of [
  ['chooses another card', ({ buyer }) => buyer.root.querySelector<HTMLElement>('input[value=""]')!.click()],
  ['has a saved card refused', ({ form }) => form.recover('cc_rejected_insufficient_amount')],
] as const satisfies readonly (readonly [string, (opened: Opened) => void])[]) {
  it(`the number is as high as its box for a buyer who ${how}, however late its frame is ready`, async () => {
    const opened = await openSaved();
    const { form, buyer } = opened;
    const letThem = buyer.holdFrames();
    bring(opened);
    await isLaidOut(opened);
    form.locale = 'en-US';
    await isLaidOut(opened);
    await letThem();
    expect(buyer.box('cardNumber').clientHeight).to.be.at.least(46);
    expectHeights(opened);
    expect(buyer.typed('cardExpiration')!.placeholder).to.equal('MM/YY');
  });
}

it('the fields are as high as their boxes in a form that is shown while their frames load', async () => {
  const { form, sandbox } = await startForm({ secureFields: true });
  const opened = { form, sandbox, buyer: new FramedBuyer(form) };
  form.parentElement!.hidden = true;
  const page = await sandbox.hold('GET /secure-fields');
  const isReady = oneEvent(form, 'mp-ready');
  await until(() => page.isTaken());
  form.parentElement!.hidden = false;
  await isLaidOut(opened);
  await page.release();
  await isReady;
  await opened.buyer.isSettled();
  expectHeights(opened);
});

const THEMES: readonly (readonly [string, (form: HTMLElement) => void])[] = [
  ['a class on an element around it', (form) => form.parentElement!.classList.add('night')],
  ['color-scheme', (form) => (form.parentElement!.style.colorScheme = 'dark')],
  ['a variable of its own', (form) => form.style.setProperty('--mp-color-text', 'rgb(240, 240, 240)')],
  ['a rule for its inputs', (form) => (form.id = 'night')],
];

for (const [how, change] of THEMES) {
  it(`the typed text and its placeholder take the colour of a theme that is switched by ${how}`, async () => {
    const opened = await open();
    const { form, buyer } = opened;
    await fixture(
      html`<style>
        .night {
          --mp-color-text: rgb(240, 240, 240);
          --mp-color-muted: rgb(180, 180, 180);
          --mp-font-family: monospace;
          --mp-font-size: 20px;
        }
        #night::part(input) {
          color: rgb(240, 240, 240);
          transition: color 30ms;
        }
      </style>`,
    );
    expect(styleOf(opened, 'cardNumber').color).to.equal('rgb(26, 26, 26)');
    change(form);
    for (const field of ALL)
      await until(() => styleOf(opened, field).color === 'rgb(240, 240, 240)', `colour of ${field}`);
    const box = getComputedStyle(buyer.box('cardNumber'));
    const { fontFamily, fontSize } = box;
    await until(() => styleOf(opened, 'cardNumber').fontFamily === fontFamily, 'typeface');
    expect(styleOf(opened, 'cardNumber').fontSize).to.equal(fontSize);
    expect(placeholderColor(opened)).to.equal(box.textDecorationColor);
  });
}

it('the frames lie over their boxes whatever the page does with the fields’ position', async () => {
  const opened = await open();
  const { form, buyer } = opened;
  await fixture(
    html`<style>
      .placed::part(field) {
        position: relative;
        border: 3px solid;
        padding: 8px;
      }
      .moved::part(field) {
        transform: translateX(0);
        padding: 4px;
      }
    </style>`,
  );
  for (const name of ['placed', 'moved']) {
    form.className = name;
    await until(() => buyer.areFramesOver(ALL), `frames over fields that are ${name}`);
  }
});
