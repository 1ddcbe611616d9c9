import puppeteer from 'puppeteer-core';
import { expect, test } from '../../../e2e/test.ts';

const figure = '[data-figure="lesion"]';
const timeout = 60_000;

test('a page that is kept when it is left holds nothing meanwhile, and holds anew on the next question', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  // Playwright's own browser keeps no page that is left.
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    const errorIs = (kind: string) => page.$eval(`${figure} .readout.${kind} .error`, (element) => element.textContent);
    const answered = () =>
      page.waitForFunction(
        (root) =>
          [...document.querySelectorAll(`${root} .readout .said`)].every(({ textContent }) =>
            textContent.includes('the recorded number, to the last image'),
          ),
        { timeout, polling: 200 },
        figure,
      );
    await page.goto(`${baseURL}afterword/`);
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    await page.locator(`${figure} form.load button`).click();
    await page.waitForSelector(`${figure}[data-state="done"]`, { timeout });
    await answered();
    const whole = await errorIs('residual');
    expect(page.workers()).toHaveLength(2);
    await page.goto(`${baseURL}introduction/`);
    expect(page.workers()).toHaveLength(0);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => 'isTheSame' in window, { timeout, polling: 200 });
    expect(page.workers()).toHaveLength(0);
    // What was answered is still there, and the blocks can be pressed.
    expect(await errorIs('residual')).toBe(whole);
    await page.locator(`${figure} ::-p-aria([name="Block 5"][role="button"])`).click();
    await page.waitForFunction(
      (root, before) => document.querySelector(`${root} .readout.residual .error`)!.textContent !== before,
      { timeout, polling: 200 },
      figure,
      whole,
    );
    await answered();
    expect(page.workers()).toHaveLength(2);
    expect(await page.$eval(figure, (element) => element.getAttribute('data-state'))).toBe('done');
  } finally {
    await browser.close();
  }
});
