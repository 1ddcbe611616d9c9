import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import { builtPages } from '../built-pages.ts';
import { ensureBrowser } from '../find-browser.ts';
import { serveFolder } from '../static-server.ts';
import { auditPage } from './audit-page.ts';
import type { PageAudit } from './audit-page.ts';
import { auditHead, auditRow, medianAudit, shortfalls } from './audit-table.ts';

// Looks at the pages of the built site with Lighthouse, as a phone on simulated slow 4G would see them from a host that
// compresses. Ends with 1 where a page falls short.
//   npm run audit [-- [--runs 5] [page ...]]     (a page by its path: introduction, index for the home page)

/** Of all pages but the one for what is not there: it asks search engines not to list it, which counts against it. */
function chosenPages(wanted: readonly string[]): readonly string[] {
  const pages = builtPages('dist').filter((page) => page !== '404.html');
  const nameOf = (page: string) => page.replace(/\/$/, '') || 'index';
  const unknown = wanted.filter((name) => !pages.some((page) => nameOf(page) === name));
  if (unknown.length > 0) throw new Error(`unknown page: ${unknown.join(', ')} (want ${pages.map(nameOf).join(', ')})`);
  return wanted.length === 0 ? pages : pages.filter((page) => wanted.includes(nameOf(page)));
}

/** Each look has a browser of its own, whose cache is empty. */
async function lookAt(address: string, chromePath: string): Promise<PageAudit> {
  const chromeFlags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await launch({ chromePath, chromeFlags, logLevel: 'silent' });
  try {
    return await auditPage(address, browser.port);
  } finally {
    browser.kill();
  }
}

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`invalid number of runs: ${values.runs} (want 1 or more)`);
const pages = chosenPages(positionals);
const browser = await ensureBrowser();
const server = await serveFolder('dist');
console.log(`Medians of ${runs}. Blocking time depends on this machine and on what else it does.\n\n${auditHead}`);
for (const page of pages) {
  const looks: PageAudit[] = [];
  while (looks.length < runs) looks.push(await lookAt(server.url + page, browser));
  const audit = medianAudit(looks);
  console.log([auditRow(page, audit), ...shortfalls(page, audit), ...audit.failed].join('\n    '));
  if (shortfalls(page, audit).length > 0) process.exitCode = 1;
}
await server.close();
