import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DataSet } from '../../data/data-set.ts';
import { cifarBatch } from '../../data/own/own-files.fixture.ts';
import { readOwnData } from '../../data/own/read-own-data.ts';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { labelsOf, standardisedBatch } from '../../data/standardise.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import { initialParameters, initialRunningStatistics } from '../../engine/parameters.ts';
import type { NetworkValues } from '../../engine/parameters.ts';
import { train } from '../../engine/train.ts';
import type { TrainingEvent } from '../../engine/training-events.ts';
import { batchIndices } from '../../experiment/data-order.ts';
import { dataSets, dataText } from '../../experiment/data-sets.ts';
import type { OwnData } from '../../experiment/data-sets.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { learningRateAt } from '../../experiment/learning-rate.ts';
import { formatRunsAsCsv } from '../../experiment/run-export.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { notebookOf } from '../../live-figure/take-away/notebook.ts';
import { trainingScript } from '../../live-figure/take-away/training-script.ts';
import { parseLedgerFile } from '../../store/ledger-file.ts';
import { countMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { countParameters } from '../../networks/count-parameters.ts';
import { findPyTorch, howToGetPyTorch } from '../find-pytorch.ts';
import { runDistributed, runPython } from './run-python.ts';
import { takenRuns } from './taken-runs.ts';

// A script that a reader takes away runs nowhere on the site. So PyTorch runs it here, and it is compared with the engine.

const python = findPyTorch() ?? '';
const testWithPyTorch = test.runIf(python !== '' || process.env['CI'] !== undefined);

const { channels, classes } = dataSets['fashion-mnist'];
const dataAddress = fileURLToPath(new URL('../../../public/data/', import.meta.url));
/** Of the training images: the first, one of another shard, the last. */
const shown = [0, 2001, 9999];
/** One of another epoch. */
const rateIterations = [0, 1, 2, 3, 400];
const iterations = 211;
const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [['--run', '99'], new RegExp(`invalid run: 99 \\(want 1 to ${takenRuns.length}\\)`)],
  [['--iterations', '0'], /invalid iterations: 0 \(want at least 1\)/],
  [['--save', 'x.npz'], /say which by --run/],
  [['--json', 'x.json', '--weights', 'x.npz', '--run', '1'], /it does not go with --weights/],
  [['--json', 'x.json', '--iterations', '5'], /no more iterations than the page: 4/],
];

interface Answer {
  readonly networks: readonly {
    readonly tensors: Readonly<Record<string, readonly [type: string, hash: string]>>;
    readonly counts: { readonly parameters: number; readonly multiplyAdds: number };
  }[];
  readonly batches: readonly (readonly (readonly number[])[])[];
  readonly rates: readonly (readonly number[])[];
  readonly refusals: readonly string[];
  readonly images: { readonly images: readonly number[]; readonly labels: readonly number[] };
}

let folder = '';
let data: DataSet;
let answer: Answer;
/** What the script prints of all runs. */
let alone: string;
const scriptFile = () => join(folder, 'lab.py');

beforeAll(async () => {
  if (python === '') {
    if (process.env['CI']) throw new Error(howToGetPyTorch);
    return console.log(`Not compared: ${howToGetPyTorch}.`);
  }
  folder = await mkdtemp(join(tmpdir(), 'take-away-'));
  await writeFile(scriptFile(), trainingScript(takenRuns, { name: 'lab', dataAddress }));
  const settings = { channels, classes, iterations, rateIterations, shown };
  const question = { script: scriptFile(), ...settings, refused: refused.map(([args]) => args) };
  const program = new URL('./ask_script.py', import.meta.url);
  answer = JSON.parse(await runPython(python, program, [], JSON.stringify(question))) as Answer;
  alone = await runPython(python, scriptFile(), ['--json', join(folder, 'runs.json')]);
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  await startBackend('wasm', nodeAssets());
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const hashOf = ({ buffer, byteOffset, byteLength }: Float32Array) =>
  createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('hex');

function hashesOf(...all: readonly NetworkValues[]) {
  const entries = all.flatMap((values) => [...values].map(([name, own]) => [name, ['<f4', hashOf(own.values)]]));
  return Object.fromEntries(entries) as unknown;
}

testWithPyTorch(
  'the script starts from the weights that the engine draws, to the last bit, under the same names',
  () => {
    expect(answer.networks.map(({ tensors }) => tensors)).toEqual(
      takenRuns.map((experiment) => {
        const spec = networkOf(experiment);
        return hashesOf(initialParameters(spec, experiment.seed), initialRunningStatistics(spec));
      }),
    );
  },
);

testWithPyTorch('its networks have the parameters and the multiply-adds that the site counts', () => {
  expect(answer.networks.map(({ counts }) => counts)).toEqual(
    takenRuns.map((experiment) => {
      const spec = networkOf(experiment);
      return { parameters: countParameters(spec), multiplyAdds: countMultiplyAdds(spec) };
    }),
  );
});

testWithPyTorch('it sees the images in the order of the engine, over more than one epoch', () => {
  for (const [index, { training, seed }] of takenRuns.entries()) {
    const order = { count: data.training.count, batchSize: training.batchSize, seed };
    const expected = Array.from({ length: iterations }, (_, iteration) => [...batchIndices(iteration, order)]);
    expect(answer.batches[index]).toEqual(expected);
  }
  expect(takenRuns.some(({ training }) => iterations * training.batchSize > data.training.count)).toBe(true);
});

testWithPyTorch('a pixel enters a network with the bits that it has in the engine', () => {
  expect(answer.images.images).toEqual([...standardisedBatch(data.training, shown, data)]);
  expect(answer.images.labels).toEqual([...labelsOf(data.training, shown)]);
});

testWithPyTorch('the learning rate is that of the schedule, warm-up and divisions included', () => {
  expect(answer.rates).toEqual(
    takenRuns.map(({ training }) =>
      rateIterations.map((iteration) => learningRateAt(iteration, training.learningRate)),
    ),
  );
});

/** Rows of a CSV file by the names of their columns; what is quoted may hold commas. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const fieldsOf = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((own) => own.replaceAll('"', ''));
  const [head = '', ...lines] = csv.trim().split('\r\n');
  const names = fieldsOf(head);
  return lines.map((line) => Object.fromEntries(fieldsOf(line).map((field, place) => [names[place], field])));
}

interface Outcome {
  readonly losses: readonly number[];
  readonly errors: readonly number[];
  readonly evaluation: readonly number[];
}

async function outcomeHere(experiment: Experiment, images = data): Promise<Outcome> {
  const events: readonly TrainingEvent[] = await Array.fromAsync(train(experiment, images));
  const records = events.flatMap((event) => (event.type === 'iteration' ? [event.record] : []));
  const evaluation = events.flatMap((event) => {
    return event.type === 'evaluation' ? [event.evaluation.testError, event.evaluation.subsetError] : [];
  });
  return {
    losses: records.map(({ trainingLoss }) => trainingLoss),
    errors: records.map(({ trainingError }) => trainingError),
    evaluation,
  };
}

function outcomeOf(rows: ReturnType<typeof rowsOf>): Outcome {
  return {
    losses: rows.map((row) => Number(row['trainingLoss'])),
    errors: rows.map((row) => Number(row['trainingError'])),
    evaluation: [rows.at(-1)!['testError'], rows.at(-1)!['subsetError']].map(Number),
  };
}

/** Rounding grows from iteration to iteration; of the first few this much is known (see fidelity.test.ts). */
const tolerance = 1e-5;

const furthest = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length ? Math.max(...one.map((own, place) => Math.abs(own - other[place]!))) : Infinity;

testWithPyTorch(
  'the losses of the first iterations are the engine’s up to rounding, in the columns of the site',
  async () => {
    const csv = alone;
    const runs = takenRuns.map((experiment) => ({ experiment, records: [], measurements: [], evaluation: null }));
    expect(csv.slice(0, csv.indexOf('\r\n') + 2)).toBe(formatRunsAsCsv(runs));
    const all = rowsOf(csv);
    const counts = takenRuns.map(({ training }) => training.iterations);
    expect(all).toHaveLength(counts.reduce((sum, own) => sum + own));
    for (const [index, experiment] of takenRuns.entries()) {
      const rows = all.slice(4 * index, 4 * index + 4);
      const { training, network } = experiment;
      expect(rows[0]).toMatchObject({ depth: `${network.depth}`, batchSize: `${training.batchSize}`, iteration: '1' });
      expect(rows[0]).toMatchObject({
        residual: `${network.residual}`,
        shortcutScale: `${network.shortcutScale ?? 1}`,
        dividedAt: training.learningRate.dividedAt.join(),
      });
      const [there, here] = [outcomeOf(rows), await outcomeHere(experiment)];
      expect(furthest(there.losses, here.losses)).toBeLessThan(tolerance);
      // An image more or less may be on the other side of a decision.
      expect(furthest(there.errors, here.errors)).toBeLessThan(1.5 / training.batchSize);
      expect(furthest(there.evaluation, here.evaluation)).toBeLessThan(0.005);
    }
  },
  300_000,
);

testWithPyTorch('the lab opens what the script has trained, as runs of the same experiments', async () => {
  const now = '2026-01-01T00:00:00.000Z';
  const runs = parseLedgerFile(await readFile(join(folder, 'runs.json'), 'utf8'), now);
  expect(runs.map(({ run }) => experimentKey(run.experiment))).toEqual(takenRuns.map(experimentKey));
  const all = rowsOf(alone);
  for (const [index, { run, name, ending }] of runs.entries()) {
    const { losses, errors, evaluation } = outcomeOf(all.slice(4 * index, 4 * index + 4));
    expect(run.records.map(({ trainingLoss }) => trainingLoss)).toEqual(losses.map(Math.fround));
    expect(run.records.map(({ trainingError }) => trainingError)).toEqual(errors);
    expect([run.evaluation?.testError, run.evaluation?.subsetError]).toEqual(evaluation);
    expect(name).toMatch(/^(plain|residual|own block)-\d+, seed \d+, PyTorch$/);
    expect(ending).toBe('done');
  }
});

testWithPyTorch(
  'two processes share each mini-batch and compute what one does',
  async () => {
    // Among the runs is one with mini-batches of an odd size, and one without BN.
    await runDistributed(python, 2, scriptFile(), ['--csv', join(folder, 'two.csv')]);
    const [one, two] = [rowsOf(alone), rowsOf(await readFile(join(folder, 'two.csv'), 'utf8'))];
    expect(two).toHaveLength(one.length);
    const losses = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => Number(row['trainingLoss']));
    expect(furthest(losses(one), losses(two))).toBeLessThan(tolerance);
    const errors = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => Number(row['testError']));
    expect(furthest(errors(one), errors(two))).toBeLessThan(0.005);
  },
  300_000,
);

/** Images in the binary version of CIFAR-10: each class has its colour, so that there is something to learn. */
function cifarRecords(count: number): Uint8Array {
  const records = Array.from({ length: count }, (_, index) => {
    const label = index % 10;
    const pixels = Array.from({ length: 3072 }, (_, place) => (25 * label + ((place * 7 + index) % 20)) % 256);
    return [label, ...pixels];
  });
  return Uint8Array.from(records.flat());
}

testWithPyTorch(
  'it trains on an archive in the binary version of CIFAR-10, in three colours of 32 pixels',
  async () => {
    for (const batch of [1, 2]) await writeFile(join(folder, `data_batch_${batch}.bin`), cifarRecords(30));
    await writeFile(join(folder, 'test_batch.bin'), cifarRecords(20));
    const rows = rowsOf(await runPython(python, scriptFile(), ['--run', '1', '--iterations', '12', '--cifar', folder]));
    expect(rows[0]).toMatchObject({ data: 'cifar-10', side: '32' });
    const { losses, evaluation } = outcomeOf(rows);
    expect(losses).toHaveLength(12);
    expect(losses.at(-1)).toBeLessThan(0.9 * losses[0]!);
    expect(evaluation.every((error) => error >= 0 && error <= 1)).toBe(true);
    await writeFile(join(folder, 'test_batch.bin'), cifarRecords(20).subarray(1));
    await expect(runPython(python, scriptFile(), ['--run', '1', '--cifar', folder])).rejects.toThrow(
      /does not hold CIFAR-10 in its binary version \(want test_batch\.bin\)/,
    );
  },
  300_000,
);

/** CIFAR-10 in small, as files and as the page reads them. */
async function smallCifar(name: string) {
  const files = [
    { path: 'data_batch_1.bin', bytes: cifarBatch(120) },
    { path: 'data_batch_2.bin', bytes: cifarBatch(120, 120) },
    { path: 'test_batch.bin', bytes: cifarBatch(40, 240) },
  ];
  const place = join(folder, name);
  await mkdir(place);
  for (const { path, bytes } of files) await writeFile(join(place, path), bytes);
  const decode = () => Promise.reject(new Error('no pictures here'));
  return { place, read: await readOwnData(files, { side: 'as-it-is', decode, onProgress: () => undefined }) };
}

testWithPyTorch(
  'what it trains on CIFAR-10 is opened by the lab as a run of the page on the very same images, and its losses are the engine’s',
  async () => {
    const { place, read } = await smallCifar('cifar');
    const file = join(folder, 'cifar.json');
    const csv = await runPython(python, scriptFile(), ['--run', '2', '--cifar', place, '--json', file]);
    const here: Experiment = { ...takenRuns[1]!, data: read.choice };
    const [opened] = parseLedgerFile(await readFile(file, 'utf8'), '2026-01-01T00:00:00.000Z');
    expect(experimentKey(opened!.run.experiment)).toBe(experimentKey(here));
    expect(opened!.ending).toBe('done');
    const [there, own] = [outcomeOf(rowsOf(csv)), await outcomeHere(here, read.data)];
    expect(furthest(there.losses, own.losses)).toBeLessThan(tolerance);
    expect(opened!.run.records.map(({ trainingLoss }) => trainingLoss)).toEqual(there.losses.map(Math.fround));
  },
  300_000,
);

testWithPyTorch(
  'a script of the reader’s own CIFAR-10 reads its folder unasked, and says so where that holds other images',
  async () => {
    const { place, read } = await smallCifar('own-cifar');
    const official: OwnData = { ...read.choice, trainingImages: 50_000, testImages: 10_000 };
    const script = trainingScript([{ ...takenRuns[1]!, data: official }], { name: 'own', dataAddress });
    const own = join(folder, 'own.py');
    const run = async (text: string) => {
      await writeFile(own, text.replace('CIFAR = "cifar-10-batches-bin"', `CIFAR = ${JSON.stringify(place)}`));
      const printed = join(folder, 'own.txt');
      const program = `import contextlib, io, runpy, sys
sys.argv = [${JSON.stringify(own)}, "--csv", ${JSON.stringify(printed)}]
said = io.StringIO()
with contextlib.redirect_stderr(said):
    runpy.run_path(${JSON.stringify(own)}, run_name="__main__")
print(said.getvalue())`;
      await writeFile(join(folder, 'run-own.py'), program);
      const said = await runPython(python, join(folder, 'run-own.py'));
      return { said, rows: rowsOf(await readFile(printed, 'utf8')) };
    };
    const [asked, found] = [official, read.choice].map(dataText);
    const same = await run(script.replaceAll(asked!, found!));
    expect(same.rows[0]).toMatchObject({ data: found, side: '32' });
    expect(same.said.trim()).toBe('');
    const other = await run(script);
    expect(other.rows[0]).toMatchObject({ data: 'cifar-10', side: '32' });
    expect(other.said).toContain(`${place} holds other images than the page had (${found})`);
  },
  300_000,
);

testWithPyTorch('what cannot be is refused with what is wanted', () => {
  expect(answer.refusals).toEqual(refused.map(([, message]) => expect.stringMatching(message)));
});

testWithPyTorch(
  'the cells of the notebook, one after the other, train the first run',
  async () => {
    const [first] = takenRuns;
    const notebook = join(folder, 'lab.ipynb');
    await writeFile(notebook, notebookOf(trainingScript([first!], { name: 'lab', dataAddress })));
    const program = `import json
names = {"__name__": "__main__"}
for cell in json.load(open(${JSON.stringify(notebook)}))["cells"]:
    if cell["cell_type"] == "code":
        exec("".join(cell["source"]), names)
assert len(names["rows"]) == 4`;
    await writeFile(join(folder, 'cells.py'), program);
    const rows = rowsOf(await runPython(python, join(folder, 'cells.py')));
    expect(furthest(outcomeOf(rows).losses, (await outcomeHere(first!)).losses)).toBeLessThan(tolerance);
  },
  300_000,
);
