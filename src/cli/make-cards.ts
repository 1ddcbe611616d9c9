import { mkdir, rm, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { globSync } from 'tinyglobby';
import { ensureBrowser } from './find-browser.ts';
import { serveFolder } from './static-server.ts';

// Draws the pictures that links to a page are shown with: its title beside its first drawing. Needs a built site.
//   npm run cards

const folder = 'public/cards';
/** What services that show links ask for (px). */
const size = { width: 1200, height: 630 };

/** Puts title and drawing of the page where the page was, and answers with the title. Runs in the page. */
function composeCard(): string {
  const title = document.querySelector('h1')?.textContent.trim() ?? '';
  const place = document.querySelector('.opening .kicker span')?.textContent.trim() ?? '';
  const areaOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
  };
  // The first large drawing; marks and signs are small.
  const drawing = [...document.querySelectorAll('main svg')].find((svg) => areaOf(svg) > 40_000);
  const box = drawing?.getBoundingClientRect();
  const card = document.createElement('div');
  card.className = 'card-of-page';
  const words = document.createElement('div');
  for (const [tag, text] of [
    ['p', place],
    ['h2', title],
    ['p', 'Shortcut · read the ResNet paper by training it'],
  ] as const) {
    const line = document.createElement(tag);
    line.textContent = text;
    words.append(line);
  }
  card.append(words);
  const picture = drawing?.closest('.only-wide') ?? drawing;
  if (picture && box) {
    const holder = document.createElement('div');
    holder.className = 'figure';
    const chart = document.createElement('div');
    chart.className = 'chart';
    const copy = picture.cloneNode(true) as HTMLElement;
    const scale = Math.min(560 / box.width, 520 / box.height);
    copy.setAttribute('style', `width:${box.width}px;height:${box.height}px;max-width:none;zoom:${scale}`);
    chart.append(copy);
    holder.append(chart);
    card.append(holder);
  }
  document.body.replaceChildren(card);
  return title;
}

const look = `
  .card-of-page { position: fixed; inset: 0; display: flex; align-items: center; gap: 48px; padding: 56px 64px;
    background: var(--paper); color: var(--ink); border-top: 10px solid var(--ink); }
  .card-of-page > div:first-child { flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; height: 100%; }
  .card-of-page p { margin: 0; font: 500 22px/1.4 var(--ui); color: var(--ink-2); }
  .card-of-page p:last-child { margin-top: auto; }
  .card-of-page h2 { margin: 20px 0 0; font: 600 52px/1.15 var(--text); letter-spacing: -0.015em; text-wrap: balance; }
  .card-of-page .figure { flex: none; margin: 0; padding: 0; border: 0; }
`;

async function drawCard(page: Page, address: string, file: string): Promise<string> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await page.addStyleTag({ content: look });
  const title = await page.evaluate(composeCard);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  return title;
}

const server = await serveFolder('dist', { base: '/', port: 0 });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: size, colorScheme: 'light', bypassCSP: true });
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const titles: Record<string, string> = {};
for (const source of globSync('content/en/**/*.mdx').sort()) {
  const path = source.replace(/^content\/en\/|\.mdx$/g, '');
  const slug = path.replace(/^.*\//, '');
  const address = `${server.url}${path === 'index' ? '' : `${path}/`}`;
  titles[slug] = await drawCard(page, address, `${folder}/${slug}.png`);
  console.log(`${folder}/${slug}.png  ${titles[slug]}`);
}
// By which a test knows that a card has the title of its page.
await writeFile(`${folder}/titles.json`, `${JSON.stringify(titles, null, 2)}\n`);
await browser.close();
await server.close();
