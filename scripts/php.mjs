/** Finds PHP for the tests of `demo/php`, or installs Debian's package if this user may. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const works = () => spawnSync('php', ['--version'], { stdio: 'ignore' }).status === 0;

/** @throws Error that says what to install */
export function needPhp() {
  if (works()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'php-cli'], { stdio: 'ignore' });
  }
  if (!works()) throw new Error('Testing the PHP shop needs php-cli: install it (Debian: apt-get install php-cli).');
}
