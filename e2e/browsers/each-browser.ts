import { test } from '@playwright/test';
import { findFirefox, findWebKit, howToGet } from '../../src/cli/find-other-browsers.ts';
import { openChromium } from './chromium.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

/** Opens a browser, or says why there is none. */
const browsers: Readonly<Record<string, () => Promise<DrivenBrowser | string>>> = {
  Chromium: () => openChromium(process.env['CHROMIUM_PATH'] ?? ''),
  Firefox: async () => {
    const path = findFirefox();
    return path === undefined ? howToGet('Firefox') : openFirefox(path);
  },
  WebKit: async () => {
    const programs = findWebKit();
    return programs === undefined ? howToGet('WebKit') : openWebKit(programs);
  },
};

/**
 * Declares the same tests for Chromium, Firefox and WebKit. `browser` gives the one that is open while they run. Where a
 * browser cannot be had they are skipped, with the reason; in CI that is a failure.
 */
export function inEachBrowser(declare: (browser: () => DrivenBrowser, name: string) => void): void {
  for (const [name, open] of Object.entries(browsers)) {
    test.describe(name, () => {
      let browser: DrivenBrowser | undefined;

      test.beforeAll(async () => {
        test.setTimeout(240_000);
        const opened = await open();
        if (typeof opened !== 'string') {
          browser = opened;
          return;
        }
        if (process.env['CI']) throw new Error(opened);
        console.log(`Not tested: ${opened}.`);
        test.skip(true, opened);
      });

      test.afterAll(async () => {
        await browser?.close();
      });

      declare(() => browser!, name);
    });
  }
}
