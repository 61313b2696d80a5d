import { sendKeys } from '@web/test-runner-commands';
import type { CardField } from '../../src/card/card.js';
import { Buyer, visa, type TestCard } from './buyer.js';
import { until } from './clock.js';

const TYPES: Record<CardField, string> = {
  cardNumber: 'cardNumber',
  cardExpiration: 'expirationDate',
  securityCode: 'securityCode',
};

/** A buyer before a form whose card is typed into frames. The stand-in's are of the page's origin, so that a test sees in. */
export class FramedBuyer extends Buyer {
  /** The document that the SDK lives in. */
  get sdkFrame(): HTMLIFrameElement | null {
    return this.root.querySelector('.frame iframe');
  }

  frame(field: CardField): HTMLIFrameElement | null {
    return this.sdkFrame?.contentDocument!.querySelector(`iframe[name="${TYPES[field]}"]`) ?? null;
  }

  /** The input in a frame. */
  typed(field: CardField): HTMLInputElement | null {
    return this.frame(field)?.contentDocument?.querySelector('input') ?? null;
  }

  box(field: CardField): HTMLElement {
    return this.root.getElementById(field)!;
  }

  isWrong(field: CardField): boolean {
    return this.box(field).classList.contains('wrong');
  }

  isFocused(field: CardField): boolean {
    const { activeElement } = this.frame(field)?.contentDocument ?? {};
    return activeElement?.localName === 'input' && this.box(field).classList.contains('focused');
  }

  clickLabel(field: CardField): void {
    this.box(field).closest('.field')!.querySelector<HTMLElement>('.label')!.click();
  }

  async goTo(field: CardField): Promise<void> {
    this.clickLabel(field);
    await until(() => this.isFocused(field), `focus in ${field}`);
    await this.#noteFrame();
  }

  /**
   * WebKitGTK's driver learns from a key that another frame has the focus, and gives that key to the frame that had it
   * before (7 times in 300): so one without text comes first.
   */
  async #noteFrame(): Promise<void> {
    await sendKeys({ press: 'Shift' });
  }

  override async typeIn(field: Parameters<Buyer['typeIn']>[0], text: string): Promise<void> {
    if (!(field in TYPES)) {
      this.see(field)!.focus();
      // The keys go to the frame until its document has heard of it.
      await until(() => !this.#isFrameFocused(), `focus out of the frames`);
      await this.#noteFrame();
      return super.typeIn(field, text);
    }
    await this.goTo(field as CardField);
    await sendKeys({ type: text });
  }

  #isFrameFocused(): boolean {
    const fields = Object.keys(TYPES) as CardField[];
    return fields.some((field) => this.frame(field)?.contentDocument?.hasFocus());
  }

  /** Keeps frames that are mounted from now on from being ready. @returns a function that lets them */
  holdFrames(): () => Promise<void> {
    const sdk = this.sdkFrame!.contentWindow as Window & typeof globalThis;
    const { setTimeout } = sdk;
    const waiting: (() => void)[] = [];
    sdk.setTimeout = ((show: () => void) => waiting.push(show)) as typeof setTimeout;
    return async () => {
      sdk.setTimeout = setTimeout;
      for (const show of waiting) show();
      await this.isSettled();
    };
  }

  /** Whether each field’s frame lies over its box. */
  areFramesOver(fields: readonly CardField[]): boolean {
    const outer = this.sdkFrame!.getBoundingClientRect();
    return fields.every((field) => {
      const inner = this.frame(field)!.parentElement!.getBoundingClientRect();
      const box = this.box(field).getBoundingClientRect();
      const off = [outer.left + inner.left - box.left, outer.top + inner.top - box.top, inner.width - box.width];
      return off.every((distance) => Math.abs(distance) < 1.5);
    });
  }

  /** Waits until fields that were made again can take keys. */
  async isSettled(): Promise<void> {
    await until(() => !this.root.querySelector('.box.waiting'), 'fields ready');
  }
}

export { visa, type TestCard };
