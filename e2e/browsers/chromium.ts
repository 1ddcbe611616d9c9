import { chromium } from '@playwright/test';
import type { DrivenBrowser } from './driven-browser.ts';

/** Chromium, driven by Playwright. */
export async function openChromium(executablePath: string): Promise<DrivenBrowser> {
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  return {
    version: browser.version(),
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
