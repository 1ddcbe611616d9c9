import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram, onPath } from './find-program.ts';
import { installDebianPackages } from './install-packages.ts';

// PyTorch is there for two claims: that the listing in PyTorch is the network that this site counts and trains, and that
// the script which is taken away trains as the engine does. A developer may do without it.

const debianPackage = 'python3-torch';
/** Debian's own Python, which may not be the first on the PATH, and has what Debian's packages bring. */
const debianPython = '/usr/bin/python3';

function hasPyTorch(python: string): boolean {
  const find = 'import sys, importlib.util; sys.exit(importlib.util.find_spec("torch") is None)';
  return existsSync(python) && spawnSync(python, ['-c', find]).status === 0;
}

/** A Python that has PyTorch: `PYTHON_PATH`, or an installed one. */
export function findPyTorch(): string | undefined {
  const named = findProgram({ what: 'a Python with PyTorch', variable: 'PYTHON_PATH', names: [], files: [] });
  if (named !== undefined) return named;
  return [onPath('python3'), debianPython].find((python) => python !== undefined && hasPyTorch(python));
}

/** What to tell whoever runs the tests when it is not there. */
export const howToGetPyTorch = `PyTorch is not installed (Debian: ${debianPackage}; or set PYTHON_PATH to a Python that has it)`;

/** In CI, where both have to be compared, installs PyTorch if it is missing, if it may. Says why it could not. */
export function ensurePyTorch(): void {
  if (!process.env['CI'] || findPyTorch() !== undefined) return;
  try {
    installDebianPackages([debianPackage]);
  } catch (error) {
    // Not the end: the test that needs it fails, and the others run.
    console.error(`Could not install PyTorch: ${error instanceof Error ? error.message : error}`);
  }
}
