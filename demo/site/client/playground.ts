import 'mercadopago-elements';
import { render } from 'lit';
import type { MpCardForm } from 'mercadopago-elements';
import type { TestCardToType } from 'mercadopago-elements/testing';
import { accountPath, newAccount } from '../addresses.js';
import { amountOf, readSettings, type Settings, writeSettings } from '../settings.js';
import type { Charged } from '../worker/shop.js';
import { playground, type Shown } from './playground.view.js';
import { useAccount } from './stand-in.js';
import { typeCard } from './test-cards.js';
import { home, startWorker } from './worker.js';

const main = document.querySelector('main')!;

/** Settings that need a new form; the others can change while the buyer is typing. */
const identity = ({ site, sdk, secureFields, savedCards, trouble }: Settings): string =>
  [site, sdk, secureFields, savedCards, trouble].join();

/** Events to list. `mp-change` alone would push out the others. */
const EVENTS = ['mp-ready', 'mp-change', 'mp-token', 'mp-error', 'mp-retry', 'mp-status', 'mp-challenge'];
const KEPT_EVENTS = 60;

const shown: Shown = {
  settings: readSettings(location.hash),
  formKey: '',
  cards: null,
  holder: 'APRO',
  events: [],
  post: null,
  charged: null,
  note: '',
  typing: false,
  actions: { set, fill, submit, choose, copy, startOver },
};
let account = newAccount(shown.settings);

const show = (): void => void render(playground(shown), main);
const form = (): MpCardForm => main.querySelector('mp-card-form')!;
const shop = (path: string): string => `${home}shop/${accountPath(account)}/${path}`;

/** A new form at a new account, with nothing left from the last one. */
function startOver(): void {
  const { settings } = shown;
  account = newAccount(settings);
  useAccount(account, settings.sdk, settings.trouble === 'blocked-sdk');
  Object.assign(shown, { formKey: accountPath(account), cards: null, events: [], post: null, charged: null, note: '' });
  show();
  if (settings.savedCards) void loadCards(account);
}

async function loadCards(of: typeof account): Promise<void> {
  const cards = (await (await fetch(shop('cards'))).json()) as object[];
  if (of !== account) return;
  shown.cards = cards;
  show();
}

function change(settings: Settings): void {
  const isNew = identity(settings) !== identity(shown.settings);
  shown.settings = settings;
  history.replaceState(null, '', writeSettings(settings));
  if (isNew) startOver();
  else show();
}

function set(name: keyof Settings, value: string | boolean): void {
  change({ ...shown.settings, [name]: value });
}

function choose(holder: string): void {
  shown.holder = holder;
  show();
}

async function fill(card: TestCardToType): Promise<void> {
  shown.typing = true;
  shown.note = '';
  show();
  shown.note = await typeCard(form(), card, shown.holder);
  shown.typing = false;
  show();
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  shown.note = 'Copied.';
  show();
}

/** As on a shop's page: the token is ready, as one of the form's values. */
async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { settings } = shown;
  const post = new URLSearchParams(new FormData(event.currentTarget as HTMLFormElement) as unknown as string[][]);
  const query = new URLSearchParams({ api: settings.api, prefix: settings.fieldPrefix, amount: amountOf(settings) });
  if (settings.challenge) query.set('challenge', '');
  if (settings.savedCards) query.set('customer', '');
  shown.post = [...post];
  shown.charged = null;
  show();
  const answer = await fetch(shop(`pay?${query}`), { method: 'POST', body: post });
  const charged = (await answer.json()) as Charged;
  shown.charged = { ...charged, check: checkAddress(charged) };
  show();
}

/** Where the shop answers with the current state of the order or payment. */
function checkAddress({ answer }: Charged): string {
  const { id, data } = answer as { id?: string | number; data?: { id?: string } };
  const paid = id ?? data?.id;
  return paid === undefined ? '' : shop(`${shown.settings.api}/${paid}`);
}

function log(event: Event): void {
  const { type, detail } = event as CustomEvent<unknown>;
  // The blocker lets the next try through.
  if (type === 'mp-error' && shown.settings.trouble === 'blocked-sdk') useAccount(account, shown.settings.sdk);
  shown.events = [{ type, detail, at: new Date() }, ...shown.events].slice(0, KEPT_EVENTS);
  show();
}

for (const type of EVENTS) main.addEventListener(type, log);
addEventListener('hashchange', () => change(readSettings(location.hash)));

try {
  await startWorker();
  main.replaceChildren();
  startOver();
} catch (error) {
  main.textContent = (error as Error).message;
}
