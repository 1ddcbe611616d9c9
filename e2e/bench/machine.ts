import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { processorName } from '../../src/cli/processor-name.ts';
import type { BenchMachine } from '../../src/experiment/bench-result.ts';
import type { BrowserPlace } from './places/browser.ts';
import { python } from './places/process.ts';

/** Widest first; flags of /proc/cpuinfo. */
const extensions = [
  ['avx512f', 'AVX-512'],
  ['avx2', 'AVX2'],
  ['sse4_1', 'SSE4.1'],
  ['asimd', 'NEON'],
] as const;

function vectors(): string {
  try {
    const flags = new Set(readFileSync('/proc/cpuinfo', 'utf8').split(/\s+/));
    return extensions.find(([flag]) => flags.has(flag))?.[1] ?? 'none known';
  } catch {
    return 'not known';
  }
}

export async function describeMachine(browser: BrowserPlace | null): Promise<BenchMachine> {
  return {
    processor: processorName(),
    cores: cpus().length,
    vectors: vectors(),
    graphicsCard: (await browser?.hasGraphicsCard()) ?? false,
  };
}

async function pytorchVersion(): Promise<Readonly<Record<string, string>>> {
  try {
    const { stdout } = await promisify(execFile)(python, ['-c', 'import torch; print(torch.__version__)']);
    return { PyTorch: stdout.trim() };
  } catch {
    return {};
  }
}

export async function versionsOf(browser: BrowserPlace | null): Promise<Readonly<Record<string, string>>> {
  const { version, dependencies, devDependencies } = manifest;
  return {
    Shortcut: version,
    Node: process.versions.node,
    ...(browser ? { Chromium: browser.version } : {}),
    'TensorFlow.js': dependencies['@tensorflow/tfjs-core'],
    'jax-js': devDependencies['@jax-js/jax'],
    ConvNetJS: devDependencies.convnetjs,
    ...(await pytorchVersion()),
  };
}
