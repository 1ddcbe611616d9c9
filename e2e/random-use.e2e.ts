import fc from 'fast-check';
import { longRun } from './lab.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';
import { workerScript } from './worker-script.ts';

/** What an impatient reader does, by the names of buttons and keys. */
const presses = [
  'Train',
  'Pause',
  'Resume',
  'Step',
  'Stop',
  'Reset',
  'New seed',
  'Draw my guess',
  'Drop the guess',
] as const;
const keys = ['Enter', 'Space', 'Tab', 'Escape', 'ArrowRight', 'ArrowDown'] as const;

/** The buttons that a state offers. */
const offered: Readonly<Record<string, readonly string[]>> = {
  recorded: ['Train', 'New seed'],
  loading: ['Pause', 'Step', 'Stop'],
  running: ['Pause', 'Step', 'Stop'],
  paused: ['Resume', 'Step', 'Stop'],
  done: ['Train', 'Reset', 'New seed'],
  stopped: ['Train', 'Reset', 'New seed'],
};

test('fifty presses and keys at random, again and again, leave a lab in a named state that still trains', async ({
  lab,
  page,
}) => {
  test.setTimeout(300_000);
  await lab.open(longRun);
  const press = fc.constantFrom(...presses).map((name) => ({ name, isKey: false }));
  const key = fc.constantFrom(...keys).map((name) => ({ name, isKey: true }));
  const uses = fc.array(fc.oneof({ weight: 3, arbitrary: press }, key), { minLength: 50, maxLength: 50 });
  for (const use of fc.sample(uses, { numRuns: 5, seed: 20 })) {
    for (const { name, isKey } of use) {
      if (isKey) await page.keyboard.press(name);
      else {
        // By script, since it presses what is there at this very moment, without waiting for it.
        await lab.root.evaluate((root, wanted) => {
          const buttons = [...root.querySelectorAll<HTMLButtonElement>('.controls button, .guess button')];
          buttons.find((one) => !one.hidden && one.offsetParent && one.textContent?.trim() === wanted)?.click();
        }, name);
      }
    }
    const state = (await lab.root.getAttribute('data-state')) ?? '';
    const shown = await lab.root.locator('.controls button[data-action]:visible').allTextContents();
    const settled = (await lab.root.getAttribute('data-state')) ?? '';
    const isGuessing = (await lab.root.getAttribute('data-guessing')) !== null;
    if (state === settled && !isGuessing) expect(shown.map((text) => text.trim())).toEqual(offered[state]);
    await expect(lab.alert).toBeEmpty();
    expect(page.workers().length).toBeLessThanOrEqual(3);
  }
  const cancel = lab.root.getByRole('button', { name: 'Drop the guess' });
  if (await cancel.isVisible()) await cancel.click();
  if (await lab.button('Stop').isVisible()) await lab.press('Stop');
  await expect.poll(() => page.workers()).toHaveLength(0);
  await lab.press('Train');
  await lab.reaches(1);
  await lab.press('Stop');
});

/** Pieces that links are broken with, and whole texts of them. */
const pieces = fc.constantFrom(
  ...[
    'v=1',
    'depths=8',
    '&',
    '=',
    '?',
    '#',
    '%',
    '%00',
    '%ED%A0%80',
    '%E2%80%AE',
    '1e309',
    '-0',
    '__proto__',
    'constructor',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '</script>',
    '"',
    "'",
    'backend',
    'gain',
    'net',
    'with-blocks',
    'lab.',
    'signal.gain',
  ],
  ...['9'.repeat(400), 'measure', 'seeds=5', 'rate', '[]', '[toString]', '+', ';', 'ä', '💥'],
);
const link = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

test('links of broken pieces open every kind of page with defaults, run nothing, and ask nobody else', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const trainingScripts: string[] = [];
  page.on('request', (request) => {
    if (workerScript.test(request.url())) trainingScripts.push(request.url());
  });
  const withFigures = ['./', './architectures/', './implementation/', './shortcuts/', './claims/'];
  expect(pages).toEqual(expect.arrayContaining(withFigures));
  for (const [index, query] of fc.sample(link, { numRuns: 24, seed: 26 }).entries()) {
    await page.goto(`${withFigures[index % withFigures.length]}?${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
  expect(dialogs).toEqual([]);
  expect(trainingScripts).toEqual([]);
});

for (const path of ['./', './architectures/', './implementation/']) {
  test(`a link of a million characters to ${path} opens it with defaults and a notice`, async ({ page, request }) => {
    // Hosts cut such a link off; scripts of the page can still set it.
    expect((await request.get(path)).ok()).toBe(true);
    await page.route(/\?/, async (route) => {
      const address = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${address.origin}${address.pathname}` }) });
    });
    await page.goto(`${path}?v=1&gain=${'8,'.repeat(500_000)}`);
    await expect(page.getByText(/link is too long \(\d+ characters\)/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
