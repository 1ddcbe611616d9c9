import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser } from '../../../src/cli/find-browser.ts';
import { publishedFile, publishedPath } from '../../../src/engine/kernels/published/published-file.node.ts';
import type { Answers, Order, Question, Reply, RunningTrainer } from '../protocol.ts';
import { answerOf, withinTime } from './patience.ts';

const require = createRequire(import.meta.url);
const binaries: Readonly<Record<string, string>> = {
  'tfjs.wasm': require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  'kernels.wasm': new URL('../../../src/engine/kernels/wasm/build/kernels.wasm', import.meta.url).pathname,
};

/** The scripts of page and worker, each trainer in a file of its own, by file name. */
async function bundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: ['./page.ts', '../trainers/trainer.worker.ts'].map((path) => new URL(path, import.meta.url).pathname),
    entryNames: '[name]',
    outdir: 'build/bench',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

async function serve(): Promise<Server> {
  const files = new Map(await bundle());
  for (const [name, path] of Object.entries(binaries)) files.set(name, await readFile(path));
  files.set(basename(publishedPath), Buffer.from(await publishedFile()));
  const types: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm' };
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'text/html');
    response.end(files.get(name) ?? '<!doctype html><script type="module" src="/page.js"></script>');
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

/** One page of headless Chromium; every trainer in it has a worker of its own. WebGL is software without a card. */
export class BrowserPlace {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #page: Page;
  #started = 0;

  private constructor(browser: Browser, server: Server, page: Page) {
    this.#browser = browser;
    this.#server = server;
    this.#page = page;
  }

  static async open(): Promise<BrowserPlace> {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error('no Chromium found (set CHROMIUM_PATH)');
    const args = ['--enable-unsafe-swiftshader'];
    const browser = await chromium.launch({ executablePath, args });
    const server = await serve();
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'tellTrainer' in globalThis);
    return new BrowserPlace(browser, server, page);
  }

  get version(): string {
    return this.#browser.version();
  }

  hasGraphicsCard(): Promise<boolean> {
    return this.#page.evaluate(() => globalThis.hasGraphicsCard());
  }

  async start(order: Order): Promise<RunningTrainer> {
    const id = this.#started++;
    await this.#page.evaluate((given) => globalThis.startTrainer(given), id);
    const end = () => void this.#page.evaluate((given) => globalThis.endTrainer(given), id).catch(() => {});
    const tell = async (message: Order | Question): Promise<Reply> =>
      withinTime(this.#page.evaluate(([given, told]) => globalThis.tellTrainer(given, told), [id, message] as const));
    const ready = await tell(order);
    if ('error' in ready) {
      end();
      throw new Error(ready.error);
    }
    const ask = async <Kind extends Question['ask']>(question: Extract<Question, { ask: Kind }>) =>
      answerOf(await tell(question)) as Answers[Kind];
    return { ask, end };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}
