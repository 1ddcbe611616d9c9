import { globSync } from 'node:fs';
import { findProgram } from './find-program.ts';
import { installDebianPackages } from './install-packages.ts';

// Firefox and WebKit are there for one claim: that training gives the same bits in every browser. The other tests run
// in Chromium alone, so a developer may do without them.

export type OtherBrowser = 'Firefox' | 'WebKit';

/** What drives WebKitGTK: its WebDriver, the browser that it opens, and a display for that. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

const debianPackages: Readonly<Record<OtherBrowser, readonly string[]>> = {
  Firefox: ['firefox-esr'],
  // xvfb-run needs xauth, which Debian only recommends.
  WebKit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** `FIREFOX_PATH`, or an installed Firefox. */
export function findFirefox(): string | undefined {
  return findProgram({
    what: 'a Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  });
}

/** `WEBKIT_DRIVER_PATH`, `MINIBROWSER_PATH` and `XVFB_RUN_PATH`, or what is installed; all of it or nothing. */
export function findWebKit(): WebKitPrograms | undefined {
  const driver = findProgram({
    what: "WebKitGTK's WebKitWebDriver",
    variable: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    files: [],
  });
  const browser = findProgram({
    what: "WebKitGTK's MiniBrowser",
    variable: 'MINIBROWSER_PATH',
    names: [],
    files: globSync('/usr/{lib,lib/*,lib64,libexec}/webkit2gtk-4.*/MiniBrowser').sort(),
  });
  const display = findProgram({ what: 'xvfb-run', variable: 'XVFB_RUN_PATH', names: ['xvfb-run'], files: [] });
  return driver && browser && display ? { driver, browser, display } : undefined;
}

const finders: Readonly<Record<OtherBrowser, () => unknown>> = { Firefox: findFirefox, WebKit: findWebKit };

/** What to tell whoever runs the tests when a browser is not there. */
export function howToGet(browser: OtherBrowser): string {
  const variables = { Firefox: 'FIREFOX_PATH', WebKit: 'WEBKIT_DRIVER_PATH, MINIBROWSER_PATH and XVFB_RUN_PATH' };
  return `${browser} is not installed (Debian: ${debianPackages[browser].join(' ')}; or set ${variables[browser]})`;
}

/** In CI, where every browser has to be compared, installs those that are missing, if it may. Says why it could not. */
export function ensureOtherBrowsers(): void {
  if (!process.env['CI']) return;
  const missing = (Object.keys(finders) as OtherBrowser[]).filter((browser) => finders[browser]() === undefined);
  if (missing.length === 0) return;
  try {
    installDebianPackages(missing.flatMap((browser) => debianPackages[browser]));
  } catch (error) {
    // Not the end: the tests that need them fail, and the others run.
    console.error(`Could not install ${missing.join(' and ')}: ${error instanceof Error ? error.message : error}`);
  }
}
