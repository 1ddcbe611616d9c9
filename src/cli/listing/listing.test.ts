import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import { distance } from '../../engine/fixtures/discrepancies.ts';
import { logitsOf } from '../../engine/fixtures/logits-of.ts';
import { readEdits } from '../../engine/fixtures/read-edits.ts';
import type { EditedFixture } from '../../engine/fixtures/read-edits.ts';
import { Network } from '../../engine/network.ts';
import type { NetworkValues } from '../../engine/parameters.ts';
import { dataSets } from '../../experiment/data-sets.ts';
import { defaultExperiment, sides } from '../../experiment/defaults.ts';
import { cifarNetwork } from '../../networks/cifar-network.ts';
import { countMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { countParameters } from '../../networks/count-parameters.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import { paperCifarDepths, paperCifarNetwork } from '../../networks/paper-cifar-network.ts';
import { findPyTorch, howToGetPyTorch } from '../find-pytorch.ts';

// The listing that a chapter shows is no code of ours that runs in the page. So PyTorch runs it here, and it is compared
// with what does.

interface Answers {
  readonly counts: readonly { readonly layers: number; readonly parameters: number; readonly multiplyAdds: number }[];
  readonly logits: readonly (readonly (readonly number[])[])[];
  readonly firstWeights: { readonly deviations: readonly number[]; readonly sameInTwins: boolean };
  readonly fiveLines: number;
}

/** Of the block that begins the second stage. */
const shortcutOf = ({ stages }: NetworkSpec) => stages[1]!.blocks[0]!.shortcut.kind;

/** A network of ours as the listing is asked for it. */
function optionsOf(spec: NetworkSpec) {
  const { depth, input, stages, classes } = spec;
  const { channels: own } = input;
  return { depth, residual: shortcutOf(spec) !== 'none', filters: stages[0]!.filters, channels: own, classes };
}

const { channels, classes } = dataSets[defaultExperiment.data.name];
const ofThePaper = paperCifarDepths.flatMap((depth) =>
  (['none', 'padded-identity'] as const).map((shortcut) => paperCifarNetwork(depth, shortcut)),
);
const ofTheSite = [8, 20, 56].flatMap((depth) =>
  [true, false].flatMap((residual) =>
    sides.map((featureMapSize) =>
      cifarNetwork({ ...defaultExperiment.network, depth, residual, featureMapSize, channels, classes }),
    ),
  ),
);
const counted = [...ofThePaper, ...ofTheSite];

/** Networks of drawn weights, plain and with option A, with BN as after training. */
const drawn = readEdits().filter(({ spec }) => spec.batchNorm && shortcutOf(spec) !== 'projection');

const stored = (values: NetworkValues) =>
  Object.fromEntries([...values].map(([name, own]) => [name, { shape: own.shape, values: [...own.values] }]));

function questionOf({ spec, parameters, runningStatistics, batches }: EditedFixture) {
  const { featureMapSize: side, channels: own } = spec.input;
  const [batch] = batches;
  const shape = [batch!.labels.length, side, side, own];
  return {
    options: optionsOf(spec),
    values: { ...stored(parameters), ...stored(runningStatistics) },
    images: { shape, values: [...batch!.images] },
  };
}

async function askListing(python: string): Promise<Answers> {
  const script = fileURLToPath(new URL('./ask_listing.py', import.meta.url));
  const running = promisify(execFile)(python, [script], { maxBuffer: 2 ** 24 });
  running.child.stdin?.end(
    JSON.stringify({
      counts: counted.map((spec) => ({ side: spec.input.featureMapSize, options: optionsOf(spec) })),
      logits: drawn.map(questionOf),
    }),
  );
  return JSON.parse((await running).stdout) as Answers;
}

const python = findPyTorch();
let answers: Answers;

beforeAll(async () => {
  if (python !== undefined) answers = await askListing(python);
  else if (process.env['CI']) throw new Error(howToGetPyTorch);
  else console.log(`Not compared: ${howToGetPyTorch}.`);
}, 240_000);

const testWithPyTorch = test.runIf(python !== undefined || process.env['CI'] !== undefined);

testWithPyTorch('the listing has the layers, parameters and multiply-adds that the site counts', () => {
  expect(answers.counts).toEqual(
    counted.map((spec) => ({
      layers: spec.depth,
      parameters: countParameters(spec),
      multiplyAdds: countMultiplyAdds(spec),
    })),
  );
});

testWithPyTorch('with the weights of a network of the engine, the listing gives the logits of the engine', async () => {
  expect(drawn.map(({ spec }) => shortcutOf(spec))).toEqual(['none', 'padded-identity']);
  expect(await startBackend('wasm', nodeAssets())).toEqual({ backend: 'wasm', refused: [] });
  for (const [index, { spec, parameters, runningStatistics, batches }] of drawn.entries()) {
    const network = new Network(spec, parameters, runningStatistics);
    expect(distance(logitsOf(network, batches[0]!).flat(), answers.logits[index]!.flat())).toBeLessThan(1e-5);
    network.dispose();
  }
});

testWithPyTorch('the weights of the listing start as those of the engine do, and alike in twins', () => {
  const { deviations, sameInTwins } = answers.firstWeights;
  const mean = deviations.reduce((sum, own) => sum + own, 0) / deviations.length;
  expect(deviations).toHaveLength(19);
  expect(mean).toBeGreaterThan(0.98);
  expect(mean).toBeLessThan(1.02);
  expect(sameInTwins).toBe(true);
});

testWithPyTorch('the block in five lines is the block of the listing', () => {
  expect(answers.fiveLines).toBeLessThan(1e-5);
});

test('the listing has thirty lines of code, and the block five', () => {
  const linesOf = (name: string) => {
    const text = readFileSync(`content/code/${name}.py`, 'utf8').replace(/^#.*$|"""[^"]*"[^"]*"[^"]*"""/gm, '');
    return text.split('\n').filter((line) => line.trim() !== '');
  };
  expect(linesOf('residual_network')).toHaveLength(30);
  expect(linesOf('block')).toHaveLength(5);
});
