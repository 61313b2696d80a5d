import { fixture, html } from '@open-wc/testing';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

export interface ReactPage {
  container: HTMLElement;
  show(content: ReactNode): void;
}

/** A page with a React root in it. */
export async function openPage(content: ReactNode): Promise<ReactPage> {
  const container = await fixture<HTMLElement>(html`<div></div>`);
  const root = createRoot(container);
  const show = (next: ReactNode): void => flushSync(() => root.render(next));
  show(content);
  return { container, show };
}
