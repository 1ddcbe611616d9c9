import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { RunResult } from '../src/experiment/records.ts';
import { figureStrings } from '../src/i18n/figure.ts';

type Action = 'Train' | 'Pause' | 'Resume' | 'Step' | 'Stop' | 'Reset' | 'New seed';
type State = 'recorded' | 'loading' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';

/** A run of about a second: one network, the fewest iterations. */
export const shortRun = '?v=1&depths=8&kind=plain&iterations=25';
/** Two networks that train for minutes if they are let. */
export const longRun = '?v=1&depths=8&kind=both&iterations=5000';

/** The degradation lab of a page, found by roles, names and the figure's contract of `data-` attributes. */
export class Lab {
  readonly page: Page;
  readonly root: Locator;
  /** What went wrong, for the reader. */
  readonly alert: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('[data-figure="degradation-lab"]');
    this.alert = this.root.getByRole('alert');
    this.status = this.root.getByRole('status');
  }

  /** Opens the home page with a query and waits for the figure to be alive. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query}`);
    await this.isAlive();
  }

  async isAlive(): Promise<void> {
    await expect(this.root.getByText(/^(about|less than) .+ (from another machine|on this device)$/)).toBeVisible();
  }

  button(name: Action): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async press(name: Action): Promise<void> {
    await this.button(name).click();
  }

  async is(state: State, timeout = 60_000): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout });
  }

  /** Trains to the end. */
  async train(timeout = 60_000): Promise<readonly RunResult[]> {
    await this.press('Train');
    await this.is('done', timeout);
    return this.runs();
  }

  /** The runs that the figure shows, as a reader gets them: from the JSON file. */
  async runs(): Promise<readonly RunResult[]> {
    const arrives = this.page.waitForEvent('download');
    await this.root.getByRole('button', { name: figureStrings.downloadLabels.json }).click();
    const text = await readFile(await (await arrives).path(), 'utf8');
    return (JSON.parse(text) as { runs: RunResult[] }).runs;
  }

  /** Iterations of each run. */
  async iterations(): Promise<readonly number[]> {
    return (await this.runs()).map(({ records }) => records.length);
  }

  /** Waits until a live run has so many iterations. */
  async reaches(iterations: number, timeout = 60_000): Promise<void> {
    await expect
      .poll(async () => Math.max(...(await this.iterations())), { timeout })
      .toBeGreaterThanOrEqual(iterations);
  }

  /** Iterations of each run once they no longer change: what was under way when Pause was pressed has ended. */
  async settledIterations(): Promise<readonly number[]> {
    let before: readonly number[] = [];
    await expect(async () => {
      const now = await this.iterations();
      const isSettled = `${now}` === `${before}`;
      before = now;
      expect(isSettled).toBe(true);
      // Far enough apart that a slow iteration between them would show.
    }).toPass({ intervals: [1000] });
    return before;
  }
}

/** The losses of runs, by which they can be told to be the same. */
export function lossesOf(runs: readonly RunResult[]): readonly (readonly number[])[] {
  return runs.map(({ records }) => records.map(({ trainingLoss }) => trainingLoss));
}
