import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { fingerprint } from '../src/experiment/fingerprint.ts';
import { experimentKey } from '../src/experiment/experiment-key.ts';
import { builtFile } from './built-file.ts';
import { runIn } from './browsers/driven-browser.ts';
import { inEachBrowser } from './browsers/each-browser.ts';
import { cases } from './same-bits/cases.ts';
import type { Outcome } from './same-bits/outcome.ts';
import { permalinks } from './same-bits/permalinks.ts';
import { packDataSet, readSmallData } from './same-bits/small-data.ts';
import { trainInFigure } from './same-bits/train-in-figure.ts';
import type { ExportedRun } from './same-bits/train-in-figure.ts';
import { trainInWorker } from './same-bits/train-in-worker.ts';

// One seed, one curve: Node and three browser engines train the same experiments, and every loss has the same bits.
// Node runs the sources, the browsers the built site. JSON carries a float32 whole, so equal numbers are equal bits.

let outcomesOfNode: Promise<Readonly<Record<string, Outcome>>> | undefined;

/** What Node computes, by the names of the cases and the keys of the experiments. Computed once. */
function inNode(): Promise<Readonly<Record<string, Outcome>>> {
  const train = async () => {
    const script = new URL('./same-bits/train-in-node.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 2 ** 26 });
    return JSON.parse(stdout) as Record<string, Outcome>;
  };
  return (outcomesOfNode ??= train());
}

/** Runs beside those of Node, which may go on for longer. */
async function expectAsInNode(runs: readonly ExportedRun[]): Promise<void> {
  const expected = await inNode();
  for (const { experiment, records, evaluation } of runs) {
    const own = expected[experimentKey(experiment)];
    expect(records.length).toBeGreaterThan(0);
    expect(records).toEqual(own?.records.slice(0, records.length));
    if (evaluation) expect(evaluation).toEqual(own?.evaluation);
  }
}

inEachBrowser((browser) => {
  test('every kind of network trains with the losses of Node, to the last bit', async ({ baseURL }, { project }) => {
    test.setTimeout(180_000);
    const expected = await inNode();
    const built = (pattern: string) => builtFile(pattern, `${project.metadata['folder']}`, baseURL!);
    const script = built('train.worker*.js');
    const modules = { tfjsWasm: built('tfjs-backend-wasm*.wasm'), kernelsWasm: built('kernels*.wasm') };
    await browser().open(baseURL!);
    for (const { name: caseName, side, experiment } of cases) {
      const data = packDataSet(await readSmallData(side));
      const outcome = await runIn(browser(), trainInWorker, { script, modules, experiment, data });
      expect.soft(outcome, caseName).toEqual(expected[caseName]);
    }
  });

  test('a run that was paused, stepped and resumed gives a reader the losses of one that was not', async ({
    baseURL,
  }) => {
    test.setTimeout(180_000);
    await browser().open(`${baseURL}${permalinks.twins}`);
    const { runs, backend, finding, steps } = await runIn(browser(), trainInFigure, {
      interrupted: true,
      stopAt: null,
    });
    expect(backend).toBe('wasm');
    expect(steps).toHaveLength(4);
    expect(steps[0]!.every((iterations) => iterations < 97)).toBe(true);
    expect(runs.map(({ records }) => records.length)).toEqual([100, 100]);
    await expectAsInNode(runs);
    const expected = await inNode();
    for (const run of runs) {
      const { records } = expected[experimentKey(run.experiment)]!;
      expect(run.fingerprint).toHaveLength(2);
      expect(run.fingerprint).toEqual(fingerprint(records.map(({ trainingLoss }) => trainingLoss)));
    }
    expect(finding).toContain('2 runs repeat the recorded ones, number for number, up to iteration 100.');
  });

  test('the larger images give a reader the losses of Node, too', async ({ baseURL }) => {
    test.setTimeout(180_000);
    await browser().open(`${baseURL}${permalinks.large}`);
    const { runs } = await runIn(browser(), trainInFigure, { interrupted: false, stopAt: 5 });
    expect(runs).toHaveLength(1);
    await expectAsInNode(runs);
  });
});
