/** Finds PHP for the tests of `demo/php`, or installs Debian's package if this user may. */
import { spawnSync } from 'node:child_process';
import { install } from './browser.mjs';

const works = () => spawnSync('php', ['--version'], { stdio: 'ignore' }).status === 0;

/** @throws Error that says what to install */
export function needPhp() {
  if (works()) return;
  install(['php-cli']);
  if (!works()) throw new Error('Testing the PHP shop needs php-cli: install it (Debian: apt-get install php-cli).');
}
