import type { MpCardForm } from '../../../src/entries/index.js';
import { useSandbox } from '../../../src/entries/sandbox.js';
import { eventOf, reached } from './bench-page.js';

useSandbox(document.body.dataset['sandbox']!);

const form = document.querySelector('mp-card-form')!;
const more = document.querySelector<HTMLElement>('#more')!;

document.addEventListener('mp-token', (event) => event.preventDefault());

void customElements
  .whenDefined('mp-card-form')
  .then(() => form.updateComplete)
  .then(() => reached('typable'));

const ready = eventOf('mp-ready', 'mp-error').then((event) => {
  if (event.type === 'mp-error') throw new Error((event as CustomEvent<Error>).detail.message);
  reached('usable');
});

async function complete(): Promise<void> {
  while (!form.matches(':state(complete)')) await eventOf('mp-change');
}

async function mountAndRemove(): Promise<void> {
  const another = form.cloneNode() as MpCardForm;
  more.append(another);
  await another.updateComplete;
  more.getBoundingClientRect();
  another.remove();
}

async function useAndRemove(): Promise<void> {
  const another = form.cloneNode() as MpCardForm;
  more.append(another);
  await eventOf('mp-ready');
  another.remove();
}

window.bench = { ready, focus: () => form.focus(), complete, mountAndRemove, useAndRemove };
