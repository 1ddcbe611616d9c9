import type { Locator, Page } from '@playwright/test';
import type { GivenFile } from '../src/data/own/given-file.ts';
import { labWords } from '../src/figures/experiment-lab/words.ts';
import { ownDataStrings as words } from '../src/i18n/own-data.ts';
import { expect } from './test.ts';

/** The reader's own data on the page of the lab, by roles and names. */
export class OwnData {
  readonly page: Page;
  readonly root: Locator;
  readonly alert: Locator;
  /** Where it is trained on. */
  readonly lab: Locator;
  readonly images: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('own-data');
    this.alert = this.root.getByRole('alert').first();
    this.lab = page.locator('[data-figure="experiment-lab"]');
    this.images = this.lab.getByRole('combobox', { name: labWords.fields.data });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./lab/${query}`);
    await this.root.scrollIntoViewIfNeeded();
    await expect(this.root.locator('[data-own="kept"]')).not.toBeEmpty();
  }

  async choose(files: readonly GivenFile[]): Promise<void> {
    const payload = files.map(({ path, bytes }) => ({
      ...{ name: path, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    }));
    await this.root.getByLabel(words.chooseFiles).setInputFiles(payload);
  }

  async drop(files: readonly GivenFile[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (all) => {
        const transfer = new DataTransfer();
        for (const { path, bytes } of all) transfer.items.add(new File([Uint8Array.from(bytes)], path));
        return transfer;
      },
      files.map(({ path, bytes }) => ({ path, bytes: [...bytes] })),
    );
    await this.root.dispatchEvent('drop', { dataTransfer: data });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.root.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.root.getByRole('status').first()).toContainText(text);
  }

  /** Reads files and keeps what they hold on this device. */
  async keep(files: readonly GivenFile[], title = 'train-images-idx3-ubyte'): Promise<void> {
    await this.choose(files);
    await this.says(words.read(title));
    await this.press(/^Keep it on this device/);
    await this.says(words.kept(title));
  }

  field(name: keyof typeof labWords.fields): Locator {
    return this.lab.getByRole('textbox', { name: labWords.fields[name] });
  }

  /** A plain and a residual network of 8 layers, 4 filters, small batches: a second or two. */
  async train(): Promise<void> {
    const few = { depth: '8', filters: '4', batch: '8', iterations: '25', seeds: '1' } as const;
    for (const [name, text] of Object.entries(few)) await this.field(name as keyof typeof few).fill(text);
    await this.lab.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(this.lab).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  }
}
