/** Finds PHP for the tests of `demo/php` and of the samples in PHP, or installs Debian's package if this user may. */
import { spawnSync } from 'node:child_process';
import { install } from './browser.mjs';

/** @returns {boolean} */
export const hasPhp = () => spawnSync('php', ['--version'], { stdio: 'ignore' }).status === 0;

/** Says what to do if PHP cannot be installed: the tests that need it are skipped. */
export function needPhp() {
  if (hasPhp()) return;
  install(['php-cli']);
  if (!hasPhp()) console.error('No PHP to test with: install php-cli (Debian: apt-get install php-cli).');
}
