import { leaveAndReturn, tabTimeout as timeout, withTab } from '../../../e2e/kept-tab.ts';
import { expect, test } from '../../../e2e/test.ts';

const figure = '[data-figure="lesion"]';

test('a page that is kept when it is left holds nothing meanwhile, and holds anew on the next question', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  await withTab(`${baseURL}afterword/`, async (page) => {
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
    await page.locator(`${figure} .show-result`).click();
    await page.locator(`${figure} form.load button`).click();
    await page.waitForSelector(`${figure}[data-state="done"]`, { timeout });
    await answered();
    const whole = await errorIs('residual');
    expect(page.workers()).toHaveLength(2);
    await leaveAndReturn(page, `${baseURL}introduction/`, () => expect(page.workers()).toHaveLength(0));
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
  });
});
