import puppeteer from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { expect } from './test.ts';

/** How long a state is waited for in such a tab, in milliseconds. */
export const tabTimeout = 60_000;

/** An address in a browser whose tabs can be hidden, frozen and kept when they are left, which those of Playwright cannot. */
export async function withTab(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`${error}`));
    await page.goto(address);
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
}

/** Leaves a page for another and comes back to the same one, which the browser has kept; `away`: looked at in between. */
export async function leaveAndReturn(page: Page, elsewhere: string, away = () => {}): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  await page.goto(elsewhere);
  away();
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => 'isTheSame' in window, { timeout: tabTimeout, polling: 200 });
}
