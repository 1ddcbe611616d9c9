import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { findProgram } from './find-program.ts';
import type { Program } from './find-program.ts';
import { installDebianPackages, runInstaller } from './install-packages.ts';

// Where the browser for the tests comes from. Playwright cannot download its own everywhere.

const program: Program = {
  what: 'a Chromium or Chrome',
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  files: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};
/** Ships the browser in an npm package, for Linux on x64. */
const packagedBrowser = '@sparticuz/chromium';

function fromPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The browser that is there already: `CHROMIUM_PATH`, an installed Chromium or Chrome, or Playwright's own. */
export function findBrowser(): string | undefined {
  return findProgram(program) ?? fromPlaywright();
}

function fromDebian(): string | undefined {
  return installDebianPackages(['chromium']) ? findProgram(program) : undefined;
}

async function fromPackage(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  runInstaller('npm', ['install', '--no-save', '--no-audit', '--no-fund', packagedBrowser]);
  const entry = createRequire(import.meta.url).resolve(packagedBrowser);
  const { default: packaged } = (await import(entry)) as { default: { executablePath: () => Promise<string> } };
  return packaged.executablePath();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

/** Finds a browser, or installs one: Debian's `chromium` package, else the one in an npm package. Throws what to do. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  const reasons: string[] = [];
  for (const install of [fromDebian, fromPackage]) {
    try {
      const path = await install();
      if (path !== undefined) return path;
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  const tried = reasons.length > 0 ? ` Tried to install one: ${reasons.join('; ')}.` : '';
  throw new Error(
    `no browser found for the tests.${tried} Install Chromium or Chrome, or set CHROMIUM_PATH to the path of one.`,
  );
}
