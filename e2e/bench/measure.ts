import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser } from '../../src/cli/find-browser.ts';
import type { Repeats, Work } from './work.ts';

const run = promisify(execFile);

/** Milliseconds of single iterations, or why there are none. */
export type Measurement = { readonly times: readonly number[] } | { readonly error: string };

/** What a program that failed has said last. */
function failure(error: unknown): { readonly error: string } {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) || error.message : String(error);
  return { error: text.trim().split('\n').at(-1) ?? text };
}

/** One process of Node that trains. */
export async function measureInNode(
  order: { trainer: string; backend: string } & Work & Repeats,
): Promise<Measurement> {
  const script = new URL('./trainers/node.ts', import.meta.url).pathname;
  try {
    const { stdout } = await run(process.execPath, [script, JSON.stringify(order)]);
    return JSON.parse(stdout) as Measurement;
  } catch (error) {
    return failure(error);
  }
}

/** PyTorch's default malloc gives memory back and asks for it again in every iteration. */
const keepMemory = { MALLOC_TRIM_THRESHOLD_: '4000000000', MALLOC_MMAP_THRESHOLD_: '4000000000' };

/** One process of Python that trains with PyTorch on one thread. */
export async function measureInPyTorch(
  { depth, featureMapSize, filters, batchSize, warmUp, iterations }: Work & Repeats,
  environment: Readonly<Record<string, string>>,
): Promise<Measurement> {
  const script = new URL('./pytorch_speed.py', import.meta.url).pathname;
  const values = { depth, side: featureMapSize, filters, batch: batchSize, threads: 1, iterations, 'warm-up': warmUp };
  const flags = Object.entries(values).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  try {
    const { stdout } = await run('/usr/bin/python3', [script, ...flags], {
      env: { ...process.env, ...keepMemory, ...environment },
    });
    return { times: [(JSON.parse(stdout) as { milliseconds: number }).milliseconds] };
  } catch (error) {
    return failure(error);
  }
}

async function bundle(trainer: 'ours' | 'stock'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('./trainers/browser.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'esm',
    minifySyntax: true,
    define: { TRAINER: JSON.stringify(trainer) },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** One page of headless Chromium that trains with WebGL, computed in software. */
export async function measureInBrowser(trainer: 'ours' | 'stock', order: Work & Repeats): Promise<Measurement> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return { error: 'no Chromium found (set CHROMIUM_PATH)' };
  const script = await bundle(trainer);
  const server = createServer((request, response) => {
    const isScript = request.url === '/bench.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/bench.js"></script>');
  }).listen(0);
  const args = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const browser = await chromium.launch({ executablePath, args }).catch((error: unknown) => failure(error));
  try {
    if ('error' in browser) return browser;
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'measure' in globalThis);
    return { times: await page.evaluate((given) => globalThis.measure(given), order) };
  } catch (error) {
    return failure(error);
  } finally {
    if (!('error' in browser)) await browser.close();
    server.close();
  }
}
