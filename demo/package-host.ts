import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type * as SandboxEntry from 'mercadopago-elements/sandbox';

/**
 * Source of `mercadopago-elements`: its sources in development, its build otherwise. No other part of the demo knows
 * which.
 */
export interface PackageHost {
  addresses: PackageAddresses;
  /** The sandbox, for this process. */
  sandbox(): Promise<typeof SandboxEntry>;
  /** The paths of these addresses and of everything they import. */
  paths: readonly string[];
  /** Answers those paths. */
  serve: MiddlewareHandler<{ Bindings: HttpBindings }>;
}

/** Modules a page can load. */
export interface PackageAddresses {
  elements: string;
  sandbox: string;
  /** The shops that are separate applications. */
  react: string;
  vue: string;
  /** Reloads the page when a source changes. */
  reload?: string;
}
