import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrainedValues } from '../../engine/checkpoint.ts';
import { unpackNetworks } from '../../engine/weights-file.ts';
import { lesionPlan, specOf, startingTwins } from '../../figures/lesion/lesion-plan.ts';
import { parseLesionRecord, testImages, wrongUnder } from '../../figures/lesion/lesion-record.ts';
import { trainingScript } from '../../live-figure/take-away/training-script.ts';
import { weightsFile, weightsFormats } from '../../live-figure/take-away/weights-file.ts';
import type { WeightsFormat } from '../../live-figure/take-away/weights-file.ts';
import { findPyTorch, howToGetPyTorch } from '../find-pytorch.ts';
import { runPython } from './run-python.ts';

// The weights of a network on record are written as a reader takes them away, and read by NumPy and by the script.

const python = findPyTorch() ?? '';
const testWithPyTorch = test.runIf(python !== '' || process.env['CI'] !== undefined);
const content = new URL('../../../content/runs/', import.meta.url);
const experiment = startingTwins[1]!;

let folder = '';
let trained: TrainedValues;
let recordedError = 0;

beforeAll(async () => {
  if (python === '' && process.env['CI']) throw new Error(howToGetPyTorch);
  folder = await mkdtemp(join(tmpdir(), 'take-away-'));
  const bytes = new Uint8Array(await readFile(new URL('lesion.bin', content)));
  const { iterations } = experiment.training;
  trained = { iteration: iterations, ...unpackNetworks(startingTwins.map(specOf), bytes)[1]! };
  const record = parseLesionRecord(await readFile(new URL('lesion.json', content), 'utf8'), lesionPlan);
  recordedError = wrongUnder(record.networks[1]!, []).asTrained / testImages;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(format: WeightsFormat): Promise<string> {
  const file = join(folder, `weights.${format}`);
  await writeFile(file, Buffer.concat(weightsFile(format, experiment, trained)));
  return file;
}

const hashOf = ({ buffer, byteOffset, byteLength }: Float32Array) =>
  createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('hex');

interface Told {
  readonly tensors: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, string>>;
}

testWithPyTorch.each(weightsFormats)(
  'NumPy reads every bit of a network from .%s, in PyTorch’s layout',
  async (format) => {
    const told = JSON.parse(
      await runPython(python, new URL('./read_weights.py', import.meta.url), [await written(format)]),
    ) as Told;
    const turned = (shape: readonly number[]) => {
      const [rows, columns, inputs, filters] = shape;
      return shape.length === 4 ? [filters, inputs, rows, columns] : shape.toReversed();
    };
    const expected = [...trained.parameters, ...trained.runningStatistics].map(([name, { shape, values }]) => {
      return [name, ['<f4', turned(shape), hashOf(values)]] as const;
    });
    expect(told.tensors).toEqual(Object.fromEntries(expected));
    if (format === 'npz') return;
    expect(told.metadata['format']).toBe('pt');
    expect(told.metadata['layout']).toContain('filters, inputs, rows, columns');
    expect(JSON.parse(told.metadata['experiment']!)).toEqual(experiment);
  },
);

testWithPyTorch('the script measures the recorded test error of a network from its weights', async () => {
  const dataAddress = fileURLToPath(new URL('../../../public/data/', import.meta.url));
  const script = join(folder, 'lesion.py');
  await writeFile(script, trainingScript(startingTwins, { name: 'lesion', dataAddress }));
  const csv = await runPython(python, script, ['--run', '2', '--weights', await written('npz')]);
  const [head = '', row = ''] = csv.trim().split('\r\n');
  const error = Number(row.split(',')[head.split(',').indexOf('testError')]);
  // Two images may be on the other side of a decision, by rounding.
  expect(Math.abs(error - recordedError)).toBeLessThan(2.5 / testImages);
  await expect(runPython(python, script, ['--run', '1', '--weights', 'nothing.npz'])).rejects.toThrow(/nothing\.npz/);
});
