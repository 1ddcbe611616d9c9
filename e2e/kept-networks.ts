import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { keptNetworksPlaceStrings as words } from '../src/i18n/kept-networks-place.ts';

/** The list of the networks that the device keeps, as a reader finds it. */
export class KeptNetworksList {
  readonly page: Page;
  readonly root: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('kept-networks');
    this.status = this.root.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.goto('./about/');
    await this.root.getByText(words.title, { exact: true }).click();
    // The list is there, or why it is not.
    await expect(this.root.locator('[data-list] > p, [role=status]:not(:empty)').first()).not.toHaveText(words.loading);
  }

  get names(): Promise<readonly string[]> {
    return this.root.getByRole('listitem').locator('strong').allTextContents();
  }

  async press(name: string): Promise<void> {
    await this.root.getByRole('button', { name, exact: true }).click();
  }
}

/** In a page: does something with the database as it lies there, past the site's own code. */
export async function writeToStore(
  page: Page,
  records: readonly (readonly [shelf: 'networks' | 'values', key: string, value: unknown])[],
): Promise<void> {
  await page.evaluate(async (all) => {
    const opened = indexedDB.open('shortcut', 4);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onupgradeneeded = () => {
        for (const shelf of [
          ...['networks', 'values', 'runs', 'states', 'ledgerRuns', 'queues', 'ownData', 'ownImages'],
        ])
          opened.result.createObjectStore(shelf);
        for (const shelf of ['ledger', 'documents']) opened.result.createObjectStore(shelf, { autoIncrement: true });
      };
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(new Error('the database does not open'));
    });
    const transaction = database.transaction(['networks', 'values'], 'readwrite');
    for (const [shelf, key, value] of all) transaction.objectStore(shelf).put(value, key);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, records);
}

/** In a page: a newer version of the site opens the database; true once it has, false where it is held up. */
export function upgradeStore(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opened = indexedDB.open('shortcut', 5);
        opened.onblocked = () => resolve(false);
        opened.onsuccess = () => {
          opened.result.close();
          resolve(true);
        };
      }),
  );
}
