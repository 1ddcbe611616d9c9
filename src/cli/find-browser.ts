import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// Where the browser for the tests comes from. Playwright cannot download its own everywhere.

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** Ships the browser in an npm package, for Linux on x64. */
const packagedBrowser = '@sparticuz/chromium';

/** An executable of that name on the PATH. */
function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function installed(): string | undefined {
  const found = names.map(onPath).find((file) => file !== undefined);
  return found ?? applications.find((file) => existsSync(file));
}

function fromEnvironment(): string | undefined {
  const path = process.env['CHROMIUM_PATH'];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`invalid CHROMIUM_PATH: ${path} (want the path of a Chromium or Chrome)`);
  return path;
}

function fromPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The browser that is there already: `CHROMIUM_PATH`, an installed Chromium or Chrome, or Playwright's own. */
export function findBrowser(): string | undefined {
  return fromEnvironment() ?? installed() ?? fromPlaywright();
}

function run(command: string, words: readonly string[]): void {
  console.log(`${command} ${words.join(' ')}`);
  execFileSync(command, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) return undefined;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return installed();
}

async function fromPackage(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', packagedBrowser]);
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
