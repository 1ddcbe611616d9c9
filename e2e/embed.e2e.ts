import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { embeddedPages } from '../src/cli/built-pages.ts';
import { forbidStorage } from './forbid-storage.ts';
import { serveHostPage } from './host-page.ts';
import { expect, test } from './test.ts';

const shortRun = '?lab.v=1&lab.depths=8&lab.kind=plain&lab.iterations=25';
const lab = '[data-figure="degradation-lab"]';

/** Notes, in the page around a frame, whatever is sent to it. */
const listens = 'globalThis.heard = []; addEventListener("message", ({ data }) => globalThis.heard.push(data));';

test('in a frame on another origin a figure trains, and sends nothing to the page around it', async ({
  page,
  baseURL,
  incidents,
}) => {
  const host = await serveHostPage(
    `<script>${listens}</script><iframe src="${baseURL}embed/degradation-lab/${shortRun}" width="900" height="900"></iframe>`,
  );
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(frame.locator(lab)).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  const link = frame.getByRole('link', { name: /^Figure \d of Introduction/ });
  await expect(link).toBeVisible();
  await expect(frame.locator('base')).toHaveAttribute('target', '_blank');
  await expect(frame.getByRole('banner')).toHaveCount(0);
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  expect(await page.evaluate('globalThis.heard')).toEqual([]);
  await host.close();
  incidents.foreignRequests.length = 0;
});

test('in a frame that may keep nothing a figure trains', async ({ page, baseURL, incidents }) => {
  await forbidStorage(page, 'localStorage', 'sessionStorage', 'indexedDB');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', {
      value: { request: () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError')) },
    });
  });
  const host = await serveHostPage(
    `<iframe src="${baseURL}embed/degradation-lab/${shortRun}" width="900" height="900"></iframe>`,
  );
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(frame.locator(lab)).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await host.close();
  incidents.foreignRequests.length = 0;
});

test('in a frame without an origin a figure shows what was recorded, and the page says why it may not train', async ({
  page,
  baseURL,
  incidents,
}) => {
  const host = await serveHostPage(
    `<iframe sandbox="allow-scripts" src="${baseURL}embed/degradation-lab/" width="900" height="900"></iframe>`,
  );
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText(/^This frame has no origin of its own/)).toBeVisible();
  await expect(frame.locator(`${lab} .chart svg:visible`).first()).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Train', exact: true })).toBeHidden();
  await expect(frame.getByRole('button', { name: 'Reload' })).toBeHidden();
  await host.close();
  incidents.foreignRequests.length = 0;
});

test('the code that Embed gives shows the figure with its present settings', async ({ page, context, incidents }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./implementation/?signal.gain=120');
  const figure = page.locator('[data-figure="signal-propagation"]');
  await figure.getByRole('button', { name: 'Embed', exact: true }).click();
  await figure.getByRole('button', { name: 'Copy code' }).click();
  await expect(figure.getByText('Copied.')).toBeVisible();
  const host = await serveHostPage(await page.evaluate(() => navigator.clipboard.readText()));
  await page.goto(host.url);
  const frame = page.frameLocator('iframe[title^="Figure"]');
  await expect(frame.getByRole('slider').first()).toHaveValue('120');
  await expect(frame.locator('[data-figure]')).toHaveCount(1);
  await host.close();
  incidents.foreignRequests.length = 0;
});

test('a figure without settings can be presented and embedded, too', async ({ page }) => {
  for (const [path, id] of [
    ['introduction', 'one-convolution'],
    ['architectures', 'through-a-network'],
  ] as const) {
    await page.goto(`./${path}/`);
    const figure = page.locator(`[data-figure="${id}"]`);
    await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction((tag) => customElements.get(tag) !== undefined, id);
    await figure.getByRole('button', { name: 'Embed', exact: true }).click();
    await expect(figure.getByRole('textbox', { name: 'Code of the frame' })).toHaveValue(
      new RegExp(`src="[^"]+/embed/${id}/"`),
    );
    await figure.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

const embedded = embeddedPages('dist');
const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
/** Of scripts (bytes): with what draws charts, for figures that are alive as soon as they are in sight. */
const most = 170_000;

test('every figure can stand alone, in valid HTML that search engines leave out', async () => {
  const rooms = readdirSync('src/figures', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(embedded).toEqual(rooms.map(({ name }) => `embed/${name}/`).sort());
  for (const path of embedded) {
    const html = readFileSync(`dist/${path}index.html`, 'utf8');
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(gzipSync(html).length, path).toBeLessThanOrEqual(80_000);
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) => result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
    expect(messages, path).toEqual([]);
  }
});

test('every figure alone keeps to the budget of scripts and to the width of a phone', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 320, height: 640 });
  let scripts = 0;
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    bodies.push(response.body().then((body) => void (scripts += gzipSync(body, { level: 9 }).length)));
  });
  for (const path of embedded) {
    scripts = 0;
    await page.goto(`./${path}`, { waitUntil: 'networkidle' });
    await Promise.all(bodies.splice(0));
    expect(scripts, path).toBeLessThanOrEqual(most);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    await expect(page.locator('[data-figure]').first(), path).toBeVisible();
  }
});

test('axe finds nothing on the page of a figure alone', async ({ page }) => {
  await page.goto(`./embed/gradient-trial/`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
});
