import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anyEdit } from '../experiment/edits.arbitrary.ts';
import { formatEdits } from '../experiment/edit-text.ts';
import { editedSpec } from '../experiment/edited-spec.ts';
import type { Edit } from '../experiment/edits.ts';
import { whyNot } from '../experiment/why-not.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import type { Backend } from './backends.ts';
import { editedNetwork } from './edited-network.ts';
import { evaluatedLoss } from './evaluated-loss.ts';
import { distance } from './fixtures/discrepancies.ts';
import { logitsOf } from './fixtures/logits-of.ts';
import { readEdits } from './fixtures/read-edits.ts';
import type { EditedCase, EditedFixture } from './fixtures/read-edits.ts';
import { computeGradients } from './iteration.ts';
import { Network } from './network.ts';

const fixtures = readEdits();
const shortcuts = ({ stages }: NetworkSpec) => stages[1]!.blocks[0]!.shortcut.kind;
const named = fixtures.map((fixture) => ({
  name: `${fixture.spec.name}, ${shortcuts(fixture.spec)}${fixture.spec.batchNorm ? '' : ', without BN'}`,
  fixture,
}));

function contextOf({ batches }: EditedFixture) {
  return { batchAt: (iteration: number) => batches[iteration % batches.length]! };
}

/** Has an edited network, and frees it and what it was made of. */
async function withEdited<Result>(fixture: EditedFixture, edits: readonly Edit[], ask: (edited: Network) => Result) {
  const network = new Network(fixture.spec, fixture.parameters, fixture.runningStatistics);
  const { numTensors } = tf.memory();
  const edited = await editedNetwork(network, edits, contextOf(fixture));
  const answer = ask(edited);
  edited.dispose();
  // All that is left is the network's own.
  expect(tf.memory().numTensors).toBe(numTensors);
  network.dispose();
  return answer;
}

function distanceOf(own: readonly (readonly number[])[], expected: EditedCase['logits']): number {
  return distance(own.flat(), expected.flat());
}

/** Of the gradients that PyTorch has kept, the largest distance from PyTorch's, and the loss. */
function trainedOn(network: Network, fixture: EditedFixture, expected: NonNullable<EditedCase['trained']>) {
  const { loss, predictions, gradients } = computeGradients(network, fixture.batches[0]!);
  const byName = new Map([...network.parameters.keys()].map((name, index) => [name, gradients[index]!]));
  const distances = Object.entries(expected.gradients).map(([name, values]) =>
    distance(byName.get(name)!.dataSync(), values),
  );
  const outcome = { loss: loss.dataSync()[0]!, largest: Math.max(...distances) };
  tf.dispose([loss, predictions, ...gradients]);
  return outcome;
}

describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeAssets())).toEqual({ backend, refused: [] });
  });

  describe.each(named)('$name', ({ fixture }) => {
    const cases = fixture.cases.map((own) => ({ ...own, line: formatEdits(own.edits) || 'no edit' }));

    test.each(cases)('has the logits of PyTorch in float64 under $line', async ({ edits, logits }) => {
      const own = await withEdited(fixture, edits, (edited) => logitsOf(edited, fixture.batches[0]!));
      expect(distanceOf(own, logits)).toBeLessThan(1e-5);
      expect(tf.memory().numTensors).toBe(0);
    });

    test.each(cases.filter(({ trained }) => trained))(
      'trains as in PyTorch under $line: loss, and the gradients of the first convolutions',
      async ({ edits, trained: expected }) => {
        const { spec, parameters, runningStatistics } = fixture;
        const whole = new Network(edits.reduce(editedSpec, spec), parameters, runningStatistics);
        const edited = await editedNetwork(whole, [], contextOf(fixture));
        const { loss, largest } = trainedOn(edited, fixture, expected!);
        whole.dispose();
        expect(Math.abs(loss / expected!.loss - 1)).toBeLessThan(1e-5);
        expect(largest).toBeLessThan(10 * expected!.gap);
        expect(tf.memory().numTensors).toBe(0);
      },
    );
  });
});

const bitsOf = (logits: EditedCase['logits']) => logits.map((own) => [...new Float64Array(own)]);

describe('whatever the network', () => {
  beforeAll(async () => void (await startBackend('wasm', nodeAssets())));

  const blocksOf = ({ spec }: EditedFixture) => spec.stages.flatMap(({ blocks }) => blocks).length;
  const logitsUnder = (fixture: EditedFixture, edits: readonly Edit[]) =>
    withEdited(fixture, edits, (edited) => bitsOf(logitsOf(edited, fixture.batches[0]!)));
  const anyBlock = fc
    .constantFrom(...fixtures)
    .chain((fixture) => fc.record({ fixture: fc.constant(fixture), block: fc.nat({ max: blocksOf(fixture) - 1 }) }));

  test('a shortcut times one changes no bit', async () => {
    const scaled = ({ block }: { block: number }): Edit => ({ kind: 'shortcut-scale', block, scale: 1 });
    const residual = anyBlock.filter((own) => whyNot(scaled(own), own.fixture.spec) === null);
    await fc.assert(
      fc.asyncProperty(residual, async ({ fixture, block }) => {
        expect(await logitsUnder(fixture, [scaled({ block })])).toEqual(await logitsUnder(fixture, []));
        expect(editedSpec(fixture.spec, scaled({ block }))).toEqual(fixture.spec);
      }),
      { numRuns: 12 },
    );
  });

  test('blocks swapped twice are where they were', async () => {
    const [, deep] = fixtures;
    const swapped: Edit = { kind: 'blocks-swapped', blocks: [0, 1] };
    const before = await logitsUnder(deep!, []);
    expect(await logitsUnder(deep!, [swapped])).not.toEqual(before);
    expect(await logitsUnder(deep!, [swapped, swapped])).toEqual(before);
  });

  test('identity blocks keep every logit to the last bit, with BN and without, however many and wherever', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlock, fc.integer({ min: 1, max: 5 }), async ({ fixture, block }, count) => {
        const inserted: Edit = { kind: 'identity-blocks-inserted', after: block, count };
        expect(await logitsUnder(fixture, [inserted])).toEqual(await logitsUnder(fixture, []));
      }),
      { numRuns: 12 },
    );
  });

  test('what whyNot accepts can be made and gives finite logits; what it does not is refused', async () => {
    const chains = fc.constantFrom(...fixtures).chain((fixture) =>
      fc.record({
        fixture: fc.constant(fixture),
        edits: fc.array(anyEdit(blocksOf(fixture)), { minLength: 1, maxLength: 3 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(chains, async ({ fixture, edits }) => {
        const made: Edit[] = [];
        let { spec } = fixture;
        for (const edit of edits) {
          if (whyNot(edit, spec) === null) {
            spec = editedSpec(spec, edit);
            made.push(edit);
            continue;
          }
          expect(() => editedSpec(spec, edit)).toThrow(`invalid edit of ${spec.name}`);
          await expect(withEdited(fixture, [...made, edit], () => null)).rejects.toThrow('invalid edit');
        }
        expect((await logitsUnder(fixture, made)).flat().every(Number.isFinite)).toBe(true);
        tf.disposeVariables();
      }),
      { numRuns: 60 },
    );
  });

  test('its loss and its classes can be asked, too, and the network itself stays as it was', async () => {
    const [, fixture] = fixtures;
    const [batch] = fixture!.batches;
    const network = new Network(fixture!.spec, fixture!.parameters, fixture!.runningStatistics);
    const lossOf = (own: Network) => tf.tidy(() => evaluatedLoss(own, batch!).dataSync()[0]);
    const before = lossOf(network);
    const edits: readonly Edit[] = [
      { kind: 'block-left-out', block: 1 },
      { kind: 'weights-shaken', blocks: [3], sigma: 0.5, seed: 1 },
      { kind: 'batch-norm-remeasured', batches: 2 },
    ];
    const edited = await editedNetwork(network, edits, contextOf(fixture!));
    expect(lossOf(edited)).not.toBe(before);
    expect(lossOf(network)).toBe(before);
    edited.dispose();
    expect(lossOf(network)).toBe(before);
    network.dispose();
    expect(tf.memory().numTensors).toBe(0);
  });
});
