import { execFileSync } from 'node:child_process';
import { onPath } from './find-program.ts';

/** Runs a command that installs something, with its output shown. Throws when it fails. */
export function runInstaller(command: string, words: readonly string[]): void {
  console.log(`${command} ${words.join(' ')}`);
  execFileSync(command, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Installs packages of Debian's. Does nothing, and says so by `false`, for anyone but root and where there is no apt-get. */
export function installDebianPackages(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return false;
  runInstaller('apt-get', ['update']);
  runInstaller('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  return true;
}
