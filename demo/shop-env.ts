import type { HttpBindings } from '@hono/node-server';
import type { Accounts } from './accounts.js';
import type { PackageAddresses } from './package-host.js';
import type { SiteId } from './sites.js';
import type { Trial } from './trial.js';
import type { Visit } from './visit.js';

export interface ShopOptions {
  accounts: Accounts;
  addresses: PackageAddresses;
  /** Asked for in the back office, unless the accounts are a sandbox's. Without one, real accounts have no back office. */
  officePassword?: string | undefined;
  /** Set when the accounts are a sandbox's: what to try there. */
  trialOf?: (site: SiteId) => Trial;
}

/** What Hono carries through a request. */
export interface ShopEnv {
  Bindings: HttpBindings;
  Variables: { visit: Visit; secureHeadersNonce?: string };
}
