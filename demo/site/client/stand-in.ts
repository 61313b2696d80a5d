import { sdkScript, useSandbox } from 'mercadopago-elements/sandbox';
import { accountPath, type AccountName } from '../addresses.js';
import { home } from './worker.js';

/**
 * Runs in the private document before the stand-in. Chromium gives no service worker to a frame opened by a script,
 * such as the form's private document: its requests are made by the page instead, which has the worker. The stand-in's
 * own frames are patched on first access.
 */
function askWithThePage(): void {
  const page = window.parent as Window & typeof globalThis;
  const equipped = new WeakSet<Window>();
  equip(window);

  function equip(realm: Window & typeof globalThis): void {
    if (equipped.has(realm)) return;
    equipped.add(realm);
    realm.XMLHttpRequest = page.XMLHttpRequest;
    const source = Object.getOwnPropertyDescriptor(realm.HTMLScriptElement.prototype, 'src')!;
    Object.defineProperty(realm.HTMLScriptElement.prototype, 'src', {
      ...source,
      set(this: HTMLScriptElement, url: string) {
        fetchScript(url).then(
          (address) => source.set!.call(this, address),
          () => this.dispatchEvent(new Event('error')),
        );
      },
    });
    for (const name of ['contentWindow', 'contentDocument'] as const) {
      const inner = Object.getOwnPropertyDescriptor(realm.HTMLIFrameElement.prototype, name)!;
      Object.defineProperty(realm.HTMLIFrameElement.prototype, name, {
        ...inner,
        get(this: HTMLIFrameElement) {
          const found = inner.get!.call(this) as Window | Document | null;
          const frame = found && 'defaultView' in found ? found.defaultView : found;
          if (frame && !this.src) equip(frame as Window & typeof globalThis);
          return found;
        },
      });
    }
  }

  async function fetchScript(url: string): Promise<string> {
    const answer = await page.fetch(url);
    return page.URL.createObjectURL(await answer.blob());
  }
}

const blockedAddress = (): string => {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address;
};

const addresses = new Map<string, string>();

/** Loaded by the page: a worker cannot serve it to the private document either. */
function scriptAddress(version: 'v1' | 'v2', api: string): string {
  const key = `${version} ${api}`;
  const known = addresses.get(key);
  if (known) return known;
  const source = `(${askWithThePage})();\n${sdkScript(version, { api })}`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  addresses.set(key, address);
  return address;
}

/** Makes forms added from now on use this account. With `blocked` mercadopago.js does not load. */
export function useAccount(account: AccountName, version: 'v1' | 'v2', blocked = false): void {
  const api = `${home}sandbox/${accountPath(account)}`;
  // The form appends the SDK's path, which becomes the fragment.
  useSandbox(`${blocked ? blockedAddress() : scriptAddress(version, api)}#`);
}
