import { fixture, html } from '@open-wc/testing';

/** A page with layout in a separate window that runs and loads no script. */
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
