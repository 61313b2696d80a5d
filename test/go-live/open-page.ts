import { fixture, html } from '@open-wc/testing';

/** A page in a window of its own, laid out, in which no script runs and none is loaded. */
export async function openPage(source: string): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="page" width="800" height="600" sandbox="allow-same-origin"></iframe>`,
  );
  const page = frame.contentDocument!;
  page.open();
  page.write(source);
  page.close();
  return page;
}
