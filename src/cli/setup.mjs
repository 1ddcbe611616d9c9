// Installs what package-lock.json names, if it is not there yet. Runs on a bare Node 20, before anything is installed.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** npm's own record of what it installed; package-lock.json is newer after a pull. */
function isInstalled() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed) || !existsSync('node_modules/.bin/node')) return false;
  const versions = ({ packages }) =>
    new Map(
      Object.entries(packages).flatMap(([path, { version, optional }]) => (path && !optional ? [[path, version]] : [])),
    );
  const [present, wanted] = [installed, 'package-lock.json'].map((file) =>
    versions(JSON.parse(readFileSync(file, 'utf8'))),
  );
  return [...wanted].every(([path, version]) => present.get(path) === version);
}

if (!isInstalled()) {
  console.error('Installing the dependencies (once) ...');
  execSync('npm ci --no-audit --no-fund', { stdio: ['ignore', process.stderr, 'inherit'] });
}
