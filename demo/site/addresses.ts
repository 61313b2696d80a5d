import { type TroubleName, troubles } from './faults.js';
import { countries, type Settings, type SiteId } from './settings.js';

/**
 * One account at the service worker's sandbox. Its address contains everything the worker needs: browsers end an idle
 * worker and restart it without memory.
 */
export interface AccountName {
  site: SiteId;
  trouble: TroubleName;
  /** Distinguishes two visits with the same settings. */
  visit: string;
}

/** `MLA.dropped.k3x9` */
export const accountPath = ({ site, trouble, visit }: AccountName): string => [site, trouble, visit].join('.');

export function readAccount(path: string): AccountName | null {
  const [site = '', trouble = '', visit = ''] = path.split('.');
  if (!Object.hasOwn(countries, site) || !Object.hasOwn(troubles, trouble)) return null;
  return { site: site as SiteId, trouble: trouble as TroubleName, visit };
}

export const newAccount = ({ site, trouble }: Pick<Settings, 'site' | 'trouble'>): AccountName => ({
  site,
  trouble,
  visit: crypto.randomUUID().slice(0, 8),
});

/** The keys of every account here. The worker maps them to the sandbox's. */
export const PUBLIC_KEY = 'TEST-5e1f0a7c-2b43-4d8e-9c61-7a0b3f52d9e4';

/**
 * For v2's device widget, an inline script. A real page creates a new nonce for each response; a plain file can only
 * have a fixed one, which protects nothing.
 */
export const TOOL_NONCE = 'plain-file';
