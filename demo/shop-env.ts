import type { HttpBindings } from '@hono/node-server';
import type { Accounts } from './accounts.js';
import type { PackageAddresses } from './package-host.js';
import type { SiteId } from './sites.js';
import type { Trial } from './trial.js';
import type { Visit } from './visit.js';

export interface ShopOptions {
  accounts: Accounts;
  addresses: PackageAddresses;
  /** Password of the back office, not needed with a sandbox. Without one, real accounts have no back office. */
  officePassword?: string | undefined;
  /** Set for sandbox accounts: what to try there. */
  trialOf?: (site: SiteId) => Trial;
}

/** Hono's variables per request. */
export interface ShopEnv {
  Bindings: HttpBindings;
  Variables: { visit: Visit; secureHeadersNonce?: string };
}
