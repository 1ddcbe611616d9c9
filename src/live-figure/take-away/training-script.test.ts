import { expect, test } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { OwnData } from '../../experiment/data-sets.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { written, writtenBlocks } from '../../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';
import { isForScript, isOwnCifar, trainingScript } from './training-script.ts';

const place = { name: 'degradation-lab', dataAddress: 'https://example.org/resnet/data/' };
const plain: Experiment = { ...defaultExperiment, network: { ...defaultExperiment.network, residual: false } };

/** What stands between brackets after a name. */
const after = (name: string, script: string) => new RegExp(`^${name} = [[{]\\n([^]*?)^[\\]}]`, 'm').exec(script)?.[1];

test('what all runs have in common is said once, and of each run its depth, its kind and its seed', () => {
  const script = trainingScript([plain, { ...defaultExperiment, seed: 7 }], place);
  expect(after('RUNS', script)).toBe(
    '    {"depth": 20, "residual": False, "seed": 1},\n    {"depth": 20, "residual": True, "seed": 7},\n',
  );
  const shared = after('SHARED', script);
  expect(shared).toContain('    "batchNorm": True,\n');
  expect(shared).toContain('    "learningRate": 0.03,\n    "dividedAt": "",\n    "warmUpRate": None,\n');
  expect(shared).not.toContain('"seed"');
});

test('a field in which runs differ is told of each of them', () => {
  const { training } = defaultExperiment;
  const learningRate = { rate: 0.1, dividedAt: [200, 250], warmUp: { rate: 0.01, iterations: 20 } };
  const script = trainingScript([plain, { ...plain, training: { ...training, learningRate } }], place);
  expect(after('RUNS', script)?.split('\n')[1]).toBe(
    '    {"depth": 20, "residual": False, "learningRate": 0.1, "dividedAt": "200,250", "warmUpRate": 0.01, "warmUpIterations": 20, "seed": 1},',
  );
  expect(after('SHARED', script)).not.toContain('learningRate');
});

test('the script knows its own name and where the images lie', () => {
  const script = trainingScript([plain], place);
  expect(script).toContain('DATA = "https://example.org/resnet/data/"\n');
  expect(script).toContain('python degradation-lab.py --run 1');
  expect(script).not.toContain('FILE.py');
});

test('a written block is written out once, as a module for each of its places, and is told of each run', () => {
  const text = formatWrittenBlocks(writtenBlocks(8, written.preActivation));
  const own: Experiment = { ...plain, network: { ...plain.network, written: text } };
  const script = trainingScript([plain, own, { ...own, seed: 2 }], place);
  expect(
    after('RUNS', script)
      ?.split('\n')
      .map((run) => run.includes('"written": "batchNorm:0,')),
  ).toEqual([...[false, true, true, false]]);
  expect(script.match(/^class Stage\w+/gm)).toHaveLength(5);
  expect(script).toContain('WRITTEN[runs()[1]["written"]] = [Stage1Block, Stage2First, ');
  const [first] = /class Stage2First[^]*?return \w+\n/.exec(script)!;
  expect(first).toContain('self.batchNorm1 = BatchNorm(8)\n');
  expect(first).toContain('self.conv1 = Convolution(8, 16, 3, 2, True)\n');
  expect(first).toContain(' = pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 0, 8))\n');
  const others = trainingScript([plain], place);
  expect(others).not.toContain('class Stage');
  expect(`${after('SHARED', others)}${after('RUNS', others)}`).not.toContain('written');
});

const cifar: OwnData = {
  ...{ name: 'own', fingerprint: '0'.repeat(32), side: 32, channels: 3, classes: 10 },
  ...{ trainingImages: 50_000, testImages: 10_000 },
};

test('CIFAR-10 of the reader’s own is known by what it describes, and its runs name it by its fingerprint', () => {
  const own: Experiment = { ...plain, data: cifar };
  expect([own, plain].map(isOwnCifar)).toEqual([true, false]);
  for (const other of [{ side: 28 }, { channels: 1 }, { classes: 9 }, { trainingImages: 49_999 }, { testImages: 9999 }])
    expect(isForScript({ ...plain, data: { ...cifar, ...other } })).toBe(false);
  expect(isForScript({ ...own, start: { experiment: own, edits: [] } })).toBe(false);
  const script = trainingScript([own], place);
  expect(after('SHARED', script)).toContain(`    "data": "own-${'0'.repeat(32)}-3-10-50000-10000",\n    "side": 32,\n`);
  expect(script).toContain('CIFAR = "cifar-10-batches-bin"\n');
});

test('an experiment that starts from another is refused', () => {
  const started: Experiment = { ...plain, start: { experiment: plain, edits: [] } };
  expect(isForScript(started)).toBe(false);
  expect(isForScript(plain)).toBe(true);
  const halved = { ...cifar, trainingImages: 25_000 };
  expect(() => trainingScript([{ ...plain, data: halved }], place)).toThrow(/not for the script: own-data/);
  expect(() => trainingScript([plain, started], place)).toThrow(/not for the script: started/);
  expect(() => trainingScript([], place)).toThrow(/no experiment/);
});

test('augmentation is told of the runs that have it, and of no other', () => {
  const augmented: Experiment = { ...plain, training: { ...plain.training, augmentation: 'crop-and-mirror' } };
  expect(after('SHARED', trainingScript([augmented, augmented], place))).toContain('"augmentation": "crop-and-mirror"');
  const runs = after('RUNS', trainingScript([plain, augmented], place))?.split('\n');
  expect(runs?.[0]).not.toContain('augmentation');
  expect(runs?.[1]).toContain('"augmentation": "crop-and-mirror"');
  expect(after('SHARED', trainingScript([plain, plain], place))).not.toContain('augmentation');
});
