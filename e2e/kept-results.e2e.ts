import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

// Figures that ask for a guess keep what tells its answer: in themselves, and in the text and the questions of the chapter.

interface Kept {
  readonly chapter: string;
  readonly figure: string;
  /** Answers the figure's questions, with any answer. */
  readonly guess: (figure: Locator) => Promise<void>;
  /** Sentences of the chapter that tell the answer. */
  readonly tells: readonly string[];
  /** What the chapter's text asks or says all the same. */
  readonly says: string;
  /** A place in what is kept that links lead to. */
  readonly place?: string;
}

const choose = (name: string) => (figure: Locator) => figure.getByRole('radio', { name, exact: true }).check();

const all: readonly Kept[] = [
  {
    chapter: 'residual-learning',
    figure: 'residual-preconditioning',
    guess: choose('at every angle'),
    tells: ['In one block, the residual form is ahead near the identity', 'Early on, nearness decides.'],
    says: 'Guess, then turn the target',
    place: 'sixty-degrees',
  },
  {
    chapter: 'shortcuts',
    figure: 'shortcut-workbench',
    guess: choose('smaller'),
    tells: ['Option C has the most parameters, and here it ends last', 'Does it last? Trained four times as long'],
    says: 'The paper says that the identity is enough',
    place: 'does-it-last',
  },
  {
    chapter: 'implementation',
    figure: 'signal-propagation',
    guess: choose('neither'),
    tells: ['Look at the right half first.', 'A level signal can hide a gradient that explodes.'],
    says: 'All this is before the first update.',
    place: 'without-bn',
  },
  {
    chapter: 'imagenet',
    figure: 'gradient-trial',
    guess: async (figure) => {
      for (const moment of ['at initialisation', 'after 299 iterations'])
        await figure.getByRole('group', { name: moment }).getByText('vanish', { exact: true }).click();
    },
    tells: [
      'At initialisation the gradients of the deep plain network do not vanish',
      'Figure 2 finds exploding gradients',
    ],
    says: 'It gives two reasons, and they are not equally strong.',
    place: 'later-theory',
  },
  {
    chapter: 'cifar-10',
    figure: 'two-pairs',
    guess: async (figure) => {
      for (const pair of await figure.getByRole('group').all()) await pair.getByRole('radio').first().check();
    },
    tells: ['is the authors’ explanation for 1202 layers'],
    says: 'Put a name to each pair before you read on.',
  },
  {
    chapter: 'afterword',
    figure: 'lesion',
    guess: choose('both'),
    tells: ['In a plain network the next block reads', 'Almost any block can go', 'Which accounts does this favour?'],
    says: 'Guess which still works without one of its blocks.',
    place: 'paths-otherwise',
  },
];

const figureOf = (page: Page, { figure }: Kept) =>
  figure === 'two-pairs' ? page.locator('.two-pairs') : page.locator(`[data-figure="${figure}"]`);
const told = (page: Page, { tells }: Kept) => tells.map((text) => page.locator('.prose').getByText(text).first());

for (const kept of all) {
  const { chapter, guess, says, place } = kept;
  test.describe(chapter, () => {
    test('what tells the result of a guess waits for it, and stays in sight for the session', async ({ page }) => {
      await page.goto(`./${chapter}/`);
      for (const text of told(page, kept)) await expect(text).not.toBeVisible();
      await expect(page.locator('.prose').getByText(says).first()).toBeVisible();
      await guess(figureOf(page, kept));
      for (const text of told(page, kept)) await expect(text).toBeVisible();
      await page.reload();
      for (const text of told(page, kept)) await expect(text).toBeVisible();
    });

    test('text that is kept is low, and its button shows it where it stands', async ({ page }) => {
      await page.goto(`./${chapter}/`);
      const text = page.locator('.prose > kept-result').first();
      const button = text.getByRole('button', { name: 'Show the result' });
      await button.scrollIntoViewIfNeeded();
      // What is far off is laid out, and drawn, when it comes near.
      await expect(async () => {
        const before = await text.boundingBox();
        await page.waitForTimeout(300);
        expect(await text.boundingBox()).toEqual(before);
      }).toPass();
      const { y, height } = (await text.boundingBox())!;
      expect(height).toBeLessThan(150);
      await button.click();
      await expect(button).toBeHidden();
      for (const one of told(page, kept)) await expect(one).toBeVisible();
      expect(Math.abs((await text.boundingBox())!.y - y)).toBeLessThan(40);
      await expect(text).toBeFocused();
    });

    test('on a phone no tall frame stands empty, and what is pressed to guess stays under the finger', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`./${chapter}/`);
      const figure = figureOf(page, kept);
      for (const note of await page.locator('.kept-note:visible').all())
        expect((await note.boundingBox())!.height).toBeLessThan(200);
      await figure.evaluate((root) => {
        const moved: number[] = [];
        Object.assign(window, { moved });
        const watch = ({ target }: Event) => {
          const top = () => (target as Element).getBoundingClientRect().top;
          const before = top();
          requestAnimationFrame(() => requestAnimationFrame(() => moved.push(Math.abs(top() - before))));
        };
        root.addEventListener('click', watch, true);
      });
      await guess(figure);
      const moved = () => page.evaluate(() => (window as unknown as { moved: readonly number[] }).moved);
      await expect.poll(async () => (await moved()).length).toBeGreaterThan(0);
      expect(Math.max(...(await moved()))).toBeLessThan(2);
    });

    test('all is there on paper', async ({ page }) => {
      await page.goto(`./${chapter}/`);
      await page.emulateMedia({ media: 'print' });
      for (const text of told(page, kept)) await expect(text).toBeVisible();
      for (const note of await page.locator('.kept-note').all()) await expect(note).toBeHidden();
    });

    if (place !== undefined) {
      test('a link into what is kept shows it, from another page and from this one', async ({ page }) => {
        await page.goto(`./${chapter}/#${place}`);
        await expect(page.locator(`#${place}`)).toBeInViewport();
        await page.evaluate(() => sessionStorage.clear());
        await page.goto(`./${chapter}/`);
        await expect(page.locator(`#${place}`)).not.toBeVisible();
        await page.evaluate((id) => (location.hash = id), place);
        await expect(page.locator(`#${place}`)).toBeInViewport();
      });
    }
  });
}

test('a link to a heading above the question leaves the result covered', async ({ page }) => {
  await page.goto('./shortcuts/#options');
  await expect(page.getByText('Option C has the most parameters, and here')).not.toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const kept of all) {
    test(`${kept.chapter} can be read from beginning to end`, async ({ page }) => {
      await page.goto(`./${kept.chapter}/`);
      for (const text of told(page, kept)) await expect(text).toBeVisible();
      await expect(page.getByRole('button', { name: 'Show the result' })).toHaveCount(0);
    });
  }
});
