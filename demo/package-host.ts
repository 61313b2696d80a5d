import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type * as SandboxEntry from 'mercadopago-elements/sandbox';

/**
 * Where `mercadopago-elements` comes from: its sources in development, its build otherwise. Nothing else of the demo
 * knows which.
 */
export interface PackageHost {
  addresses: PackageAddresses;
  /** The sandbox, for this process. */
  sandbox(): Promise<typeof SandboxEntry>;
  /** Where the addresses and all that they import live. */
  paths: readonly string[];
  /** Answers those paths. */
  serve: MiddlewareHandler<{ Bindings: HttpBindings }>;
}

/** Modules a page can load. */
export interface PackageAddresses {
  elements: string;
  sandbox: string;
  /** The shops that are applications of their own. */
  react: string;
  vue: string;
  /** Reloads the page when a source changes. */
  reload?: string;
}
