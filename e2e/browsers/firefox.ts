import puppeteer from 'puppeteer-core';
import type { DrivenBrowser } from './driven-browser.ts';
import { makeTemporaryHome } from './temporary-home.ts';

/** Firefox as distributions ship it, driven through WebDriver BiDi. Playwright drives a Firefox of its own only. */
export async function openFirefox(executablePath: string): Promise<DrivenBrowser> {
  const { environment, remove } = await makeTemporaryHome();
  const options = { headless: true, env: { ...environment }, timeout: 60_000 } as const;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, ...options });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    evaluate: <Result>(expression: string) => page.evaluate(expression) as Promise<Result>,
    close: async () => {
      await browser.close();
      await remove();
    },
  };
}
