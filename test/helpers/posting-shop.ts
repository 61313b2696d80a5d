import './see-inside.js';
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/entries/index.js';
import { Buyer } from './buyer.js';
import { openSandbox, type TestSandbox } from './sandbox.js';

export interface PostingShop {
  page: HTMLElement;
  form: HTMLFormElement;
  buyer: Buyer;
  sandbox: TestSandbox;
  /** Posts that have reached the shop's server. */
  received: Received[];
  /** The next post. */
  arrives(): Promise<Received>;
}

export interface Received {
  method: string;
  path: string;
  fields: [string, string][];
}

const read = (frame: HTMLIFrameElement): Received => {
  const { method, path, query, body } = JSON.parse(frame.contentDocument!.body.textContent) as Record<string, string>;
  return { method: method!, path: path!, fields: [...new URLSearchParams(method === 'GET' ? query : body)] };
};

/** A page of a shop whose form posts into a frame, so that the test goes on. */
export async function openShop(page: (key: string) => TemplateResult): Promise<PostingShop> {
  const sandbox = await openSandbox();
  const element = await fixture<HTMLElement>(
    html`<div>${page(sandbox.publicKey)}<iframe name="shop" title="shop"></iframe></div>`,
  );
  const frame = element.querySelector('iframe')!;
  const received: Received[] = [];
  frame.addEventListener('load', () => {
    if (frame.contentWindow!.location.pathname.startsWith('/echo/')) received.push(read(frame));
  });
  const card = element.querySelector('mp-card-form')!;
  if (!card.matches(':state(ready)')) await oneEvent(card, 'mp-ready');
  return {
    page: element,
    form: element.querySelector('form')!,
    buyer: new Buyer(card),
    sandbox,
    received,
    arrives: async () => {
      const count = received.length;
      while (received.length === count) await oneEvent(frame, 'load');
      return received.at(-1)!;
    },
  };
}

/** A typical shop page, with its own field and button. */
export const simple = (key: string): TemplateResult => html`
  <form action="/echo/pay" method="post" target="shop">
    <input name="order" value="7" aria-label="order" />
    <mp-card-form public-key=${key} amount="100"></mp-card-form>
    <button name="action" value="pay">Pagar</button>
  </form>
`;

export const names = ({ fields }: Received): string[] => fields.map(([name]) => name);

/** How many tokens were made. */
export const tokens = (asked: string[]): number => asked.filter((call) => call === 'POST /v1/card_tokens').length;
