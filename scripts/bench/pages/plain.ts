import { eventOf, reached } from './bench-page.js';
import { PlainForm } from './plain-form.js';
import { connectV1, connectV2 } from './plain-sdk.js';

const { publicKey, sdk: version } = document.body.dataset;
const card = document.querySelector<HTMLElement>('.card')!;
const more = document.querySelector<HTMLElement>('#more')!;
const markup = card.outerHTML;

const sdk = (version === 'v1' ? connectV1 : connectV2)(publicKey!);
const form = new PlainForm(card, sdk);
reached('typable');
const ready = form.loadDocumentTypes().then(() => reached('usable'));

document.addEventListener('submit', (event) => {
  event.preventDefault();
  void form.token().then(() => document.dispatchEvent(new Event('mp-token')));
});

async function complete(): Promise<void> {
  while (!form.complete) await eventOf('plans');
}

async function mountAndRemove(): Promise<void> {
  more.innerHTML = markup;
  new PlainForm(more, sdk);
  more.getBoundingClientRect();
  more.replaceChildren();
}

async function useAndRemove(): Promise<void> {
  more.innerHTML = markup;
  await new PlainForm(more, sdk).loadDocumentTypes();
  more.replaceChildren();
}

window.bench = { ready, focus: () => form.focus(), complete, mountAndRemove, useAndRemove };
