import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { ensureBrowser } from '../../src/cli/find-browser.ts';
import { serveFolder } from '../../src/cli/static-server.ts';
import { quartilesOf } from './quartiles.ts';
import { say } from './progress.ts';

// npm run bench:contrast [-- rounds]: seconds from Train, with the preset Quick, until a reader sees what the lab is
// about. On the built site, with workers as a reader gets them, nothing kept from earlier rounds.

/** Seconds from the press of Train. */
interface Contrast {
  /** Until a sentence about the deepest twins stands there. */
  sentence?: number;
  /** Until the chart shows their training errors more than 20 points apart. */
  apart?: number;
}

const patienceMilliseconds = 120_000;
const rounds = Number(process.argv[2] ?? 5);

/** Presses Train and watches what is drawn. Runs in the page. */
async function watchContrast(): Promise<Contrast> {
  const found: Contrast = {};
  const lab = document.querySelector('[data-figure="degradation-lab"]')!;
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  /** The training errors of live twins of 44 layers, in per cent, as the chart says them. */
  const errorsShown = () => {
    const labels = [...lab.querySelectorAll('[data-chart="degradation"] [aria-label$=", so far"]')];
    return labels.map((label) => Number(/44 layers.*: ([\d.]+)/.exec(label.getAttribute('aria-label') ?? '')?.[1]));
  };
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (lab.querySelector('.narration')?.textContent) found.sentence ??= seconds();
      const [plain = NaN, residual = NaN] = errorsShown();
      if (plain - residual > 20) found.apart ??= seconds();
      if (found.sentence === undefined || found.apart === undefined) return;
      observer.disconnect();
      resolve(found);
    });
    observer.observe(lab, { subtree: true, childList: true, characterData: true });
    lab.querySelector<HTMLButtonElement>('[data-action="train"]')!.click();
  });
}

async function measureOnce(browser: Browser, url: string): Promise<Contrast> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMilliseconds);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.locator('[data-figure="degradation-lab"]').scrollIntoViewIfNeeded();
    return await page.evaluate(watchContrast);
  } finally {
    await context.close();
  }
}

const server = await serveFolder('dist', { port: 0 });
const browser = await chromium.launch({ executablePath: await ensureBrowser() });
try {
  const all: Contrast[] = [];
  for (let round = 1; round <= rounds; round++) {
    const contrast = await measureOnce(browser, server.url);
    say(
      `round ${round} of ${rounds}: sentence ${contrast.sentence?.toFixed(1)} s, 20 points ${contrast.apart?.toFixed(1)} s`,
    );
    all.push(contrast);
  }
  for (const [name, key] of [
    ['first sentence about the deepest twins', 'sentence'],
    ['twins 20 points apart in the chart', 'apart'],
  ] as const) {
    const { median, lowerQuartile, upperQuartile } = quartilesOf(all.flatMap((one) => one[key] ?? []));
    process.stdout.write(`${name}: ${median} s (${lowerQuartile} to ${upperQuartile} s) after Train\n`);
  }
} finally {
  await browser.close();
  await server.close();
}
