import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';

/** The accountant of a page, found by roles, names and the figure's contract of `data-` attributes. */
class Accountant {
  readonly page: Page;
  readonly root: Locator;
  readonly chart: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('[data-figure="accountant"]');
    this.chart = this.root.getByRole('application', { name: /The layers, one by one/ });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./architectures/${query}`);
    await expect(this.root.getByRole('combobox', { name: 'Network', exact: true })).toBeVisible();
  }

  /** A control of one of the two networks. */
  select(name: string, side: 'Network' | 'Compared with' = 'Network'): Locator {
    return this.#side(side).getByRole('combobox', { name, exact: true });
  }

  blocks(): Locator {
    return this.#side('Network').getByRole('textbox', { name: 'Blocks per stage' });
  }

  #side(name: string): Locator {
    return this.root.getByRole('group', { name, exact: true });
  }

  /** The cells of a row of the totals. */
  total(name: string): Locator {
    const row = this.root.getByRole('table', { name: 'Totals' }).getByRole('row').filter({ hasText: name });
    return row.first().getByRole('cell');
  }

  async openLayers(): Promise<void> {
    await this.root.getByText('Every layer, with its formula').click();
  }

  /** What is folded under the figure opens by its heading. */
  async openNote(name: string): Promise<void> {
    await this.root.getByRole('heading', { name }).click();
  }

  async download(name: string): Promise<string> {
    const arrives = this.page.waitForEvent('download');
    await this.root.getByRole('button', { name }).click();
    return readFile(await (await arrives).path(), 'utf8');
  }
}

test('it starts with VGG-19 and ResNet-34, which takes less than a fifth of the work', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open();
  await expect(accountant.root).toHaveAttribute('data-state', 'recorded');
  await expect(accountant.root.getByText('DIAGRAM')).toBeVisible();
  await expect(
    accountant.root.getByRole('heading', {
      name: 'ResNet-34 (option A) takes 0.186 times the multiply-adds of VGG-19',
    }),
  ).toBeVisible();
  await expect(accountant.total('multiply-adds').first()).toHaveText('19,632,062,464');
});

test('it shows that plain-34 and ResNet-34 cost the same, and every layer of both', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open();
  await accountant.root.getByRole('button', { name: 'plain-34, ResNet-34' }).click();
  await expect(
    accountant.root.getByRole('heading', { name: 'ResNet-34 (option A) costs exactly what plain-34 costs' }),
  ).toBeVisible();
  await expect(accountant.total('multiply-adds')).toHaveText(['3,644,493,824', '3,644,493,824', '0', '1.00']);
  await accountant.openLayers();
  const tables = accountant.root.getByRole('table', { name: /The layers of/ });
  await expect(tables).toHaveCount(2);
  await expect(tables.first().getByRole('row')).toHaveCount(38);
  await expect(tables.first().getByRole('row', { name: /conv2_1\.conv1/ })).toContainText('3·3·64·64·56·56');
});

test('another network is drawn and counted at once, and stands in the address', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open('?net=plain-34&backend=cpu');
  await accountant.select('Compared with', 'Compared with').selectOption('ResNet-50');
  await accountant.select('Shortcuts', 'Compared with').selectOption('C: projection always');
  await expect(accountant.total('parameters').nth(1)).toHaveText('40,128,552');
  await expect(accountant.root.getByRole('status')).toHaveText(
    /^ResNet-50 .* takes .* times the multiply-adds of plain-34$/,
  );
  await expect(page).toHaveURL(/accountant\.with=resnet-50&accountant\.with-option=C&.*&backend=cpu$/);
  await page.reload();
  await expect(accountant.total('parameters').nth(1)).toHaveText('40,128,552');
});

test('a bar that is read by keyboard marks its row, and a row its bar', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open('?net=plain-34');
  await accountant.openLayers();
  await accountant.chart.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const reading = accountant.root.locator('.reading');
  await expect(reading).toContainText('conv2_1.conv1 of plain-34: 3·3·64·64·56·56 = 115,605,504 multiply-adds');
  await expect(accountant.root.locator('tr.is-read')).toHaveText(/^conv2_1\.conv1/);
  const rows = accountant.root.getByRole('table', { name: 'The layers of ResNet-34 (option A)' }).locator('tbody tr');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await expect(accountant.chart.locator('path.is-read:visible')).toHaveAttribute(
    'aria-label',
    /^classifier of ResNet-34/,
  );
});

test('an own network starts as the one before it, and bad numbers are named while the figure stays', async ({
  page,
}) => {
  const accountant = new Accountant(page);
  await accountant.open('?net=resnet-50&with=none');
  await accountant.select('Network').selectOption('one of your own');
  await expect(accountant.blocks()).toHaveValue('3, 4, 6, 3');
  await expect(accountant.total('parameters')).toHaveText(['25,557,032']);
  await accountant.blocks().fill('3, x');
  await expect(accountant.root.getByRole('alert')).toContainText(
    'Blocks per stage: “3, x” is not a list of blocks per stage',
  );
  await expect(accountant.blocks()).toHaveAttribute('aria-invalid', 'true');
  await expect(accountant.total('parameters')).toHaveText(['25,557,032']);
  await accountant.blocks().fill('3, 4, 23, 3');
  await expect(accountant.root.getByRole('alert')).toBeEmpty();
  await expect(accountant.total('parameters')).toHaveText(['44,549,160']);
  await accountant.select('Network').selectOption('plain-20');
  await accountant.select('Network').selectOption('one of your own');
  await expect(accountant.blocks()).toHaveValue('3, 4, 23, 3');
});

test('a link with what is not known is told and leaves the rest', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open('?net=vgg-19&with=resnet-35&<img src=x onerror=alert(1)>=1');
  await expect(accountant.root.getByText('with: “resnet-35” is not one of')).toBeVisible();
  await expect(accountant.root.getByText(/not known here, and ignored/)).toBeVisible();
  await expect(accountant.total('parameters').first()).toHaveText('143,667,240');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('1202 layers are drawn with the number of their blocks and listed one by one', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open();
  await accountant.root.getByRole('button', { name: 'residual-110, -1202' }).click();
  await expect(accountant.chart.getByText('× 199').first()).toBeVisible();
  await accountant.openLayers();
  await expect(accountant.root.getByRole('table', { name: /residual-1202/ }).locator('tbody tr')).toHaveCount(1203);
});

test('the question of the stride answers in the figure', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open();
  await accountant.openNote('Which ResNet-50?');
  await accountant.root.getByRole('button', { name: 'Compare both in the figure' }).click();
  await expect(accountant.total('multiply-adds')).toHaveText([
    ...['3,857,973,248', '4,089,184,256', '+231,211,008', '1.06'],
  ]);
});

test('what looks ahead is folded under the figure, and the text leads to it', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open();
  const costs = accountant.root.getByRole('table', { name: 'ResNet-50 with each kind of shortcut' });
  await expect(costs).toBeHidden();
  await page.getByRole('link', { name: 'why projections on every shortcut' }).click();
  await expect(costs).toBeVisible();
  await expect(accountant.root.getByRole('heading', { name: 'What projections cost' })).toBeInViewport();
  await expect(accountant.root.getByRole('table', { name: /^The two forms of/ })).toBeHidden();
});

test('every layer can be taken as CSV and JSON, and the drawing as SVG', async ({ page }) => {
  const accountant = new Accountant(page);
  await accountant.open('?net=vgg-16&with=resnet-152');
  const csv = await accountant.download('Every layer as CSV');
  expect(csv).toContain('VGG-16,fc6,fully-connected,7,512,,,1,4096,7*7*512*4096,102760448');
  const json = JSON.parse(await accountant.download('Every layer as JSON')) as { networks: { multiplyAdds: number }[] };
  expect(json.networks.map(({ multiplyAdds }) => multiplyAdds)).toEqual([15_470_264_320, 11_282_415_616]);
  expect(await accountant.download('The diagram as SVG')).toMatch(/^<svg .*ResNet-152/s);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in it with everything open and an own network, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const accountant = new Accountant(page);
    await accountant.open('?net=own&net-block=bottleneck&net-option=C&with=resnet-34&measure=parameters');
    await accountant.root.evaluate((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
    await accountant.blocks().fill('x');
    await expect(accountant.root.getByRole('table', { name: /^The layers of your residual/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[data-figure="accountant"]').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`),
    ).toEqual([]);
  });
}

test('at 320 pixels it scrolls in one direction only, with everything open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const accountant = new Accountant(page);
  await accountant.open('?net=own&net-block=bottleneck&with=residual-1202');
  const widest = await accountant.root.evaluate((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    const outside = [...root.querySelectorAll('*')].filter((element) => !element.closest('.table-scroll, svg'));
    return Math.max(...outside.map((element) => element.getBoundingClientRect().right));
  });
  expect(widest).toBeLessThanOrEqual(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the drawing, the totals, every layer, the costs of projections and the question are there', async ({
    page,
  }) => {
    await page.goto('./architectures/');
    const accountant = new Accountant(page);
    await expect(accountant.root.locator('svg.cost-diagram:visible')).toHaveCount(1);
    await expect(accountant.total('parameters').first()).toHaveText('143,667,240');
    await expect(accountant.root.getByRole('combobox', { name: 'Network', exact: true })).toBeHidden();
    await accountant.openLayers();
    await expect(accountant.root.getByRole('table', { name: 'The layers of VGG-19' })).toBeVisible();
    for (const name of ['What projections cost', 'Which ResNet-50?']) await accountant.openNote(name);
    for (const text of ['40,128,552', '4,089,184,256']) {
      await expect(accountant.root.getByText(text).first()).toBeVisible();
    }
  });
});
