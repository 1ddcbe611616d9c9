import type { Page } from '@playwright/test';

type Store = 'localStorage' | 'sessionStorage' | 'indexedDB';

/** Lets pages that are opened from now on keep nothing in these stores, as a reader's settings can have it. */
export async function forbidStorage(page: Page, ...stores: readonly Store[]): Promise<void> {
  await page.addInitScript((names) => {
    for (const name of names) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  }, stores);
}
