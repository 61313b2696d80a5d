import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the shop's output goes, so that tests can read what the backend told. */
export const shopLog = join(tmpdir(), 'mercadopago-elements-shop.log');
