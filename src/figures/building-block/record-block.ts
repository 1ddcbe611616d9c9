import { createHash } from 'node:crypto';
import { tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { DataSet } from '../../data/data-set.ts';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { labelsOf, standardisedBatch } from '../../data/standardise.ts';
import { batchTensors } from '../../engine/batch-tensors.ts';
import type { Checkpoint } from '../../engine/checkpoint.ts';
import type { Network } from '../../engine/network.ts';
import type { RecordingTools } from '../../engine/recording.ts';
import { block } from '../../engine/operations/block.ts';
import { buildNetwork } from '../../engine/train.ts';
import { blockOf, inputName, packBlock } from './study/block-values.ts';
import type { BlockValues } from './study/block-values.ts';
import type { BlockPlan, RecordedBlock } from './study/recorded-block.ts';
import { trainingErrorAt } from '../../experiment/records.ts';

/** A recorded block and the bytes of its values. */
export interface BlockRecording {
  readonly recorded: RecordedBlock;
  readonly bytes: Uint8Array;
}

/** What the stem makes of images, and every block before the one of this name; with running statistics. */
function enter(network: Network, images: Tensor4D, name: string): Tensor4D {
  const names = network.spec.stages.flatMap(({ blocks }) => blocks.map((own) => own.name));
  const options = { mode: 'running', inputGradient: false, onGradient: () => {} } as const;
  const before = [network.stem(), ...network.blocks().slice(0, names.indexOf(name))];
  return before.reduce((x, own) => block(x, own, options), images);
}

/** What a trained network makes of one test image: the maps that enter the block, and the class that it takes. */
async function showImage({ experiment, block: name, image }: BlockPlan, data: DataSet, trained: Checkpoint) {
  const network = buildNetwork(experiment, data, trained);
  const shown = { images: standardisedBatch(data.test, [image], data), labels: labelsOf(data.test, [image]) };
  const { images, labels } = batchTensors(network.spec, shown);
  const input = tidy(() => enter(network, images, name));
  const predicted = network.predict(images, labels);
  const [values, [index = 0]] = await Promise.all([input.data<'float32'>(), predicted.data<'int32'>()]);
  for (const tensor of [images, labels, input, predicted]) tensor.dispose();
  network.dispose();
  return { input: Float32Array.from(values), predictedClass: data.classes[index] ?? '' };
}

function trainedValues({ parameters, runningStatistics }: Checkpoint, input: Float32Array): BlockValues {
  const learnt = [...parameters, ...runningStatistics].map(([name, { values }]) => [name, values] as const);
  return new Map([...learnt, [inputName, input]]);
}

/** Trains the plan's network and takes one block and its input out of it. */
export async function recordBlock(plan: BlockPlan, recordRun: RecordingTools['recordRun']): Promise<BlockRecording> {
  const { experiment, figure, image } = plan;
  const kept: { trained?: Checkpoint } = {};
  const onTrained = (trained: Checkpoint) => void (kept.trained = trained);
  const run = await recordRun(experiment, { onTrained });
  if (!kept.trained || !run.evaluation) throw new Error(`${figure} did not train to its end`);
  const data = await readDataSet(experiment.data);
  const { input, predictedClass } = await showImage(plan, data, kept.trained);
  const bytes = packBlock(blockOf(experiment, plan.block), trainedValues(kept.trained, input));
  const recorded = {
    trainingError: trainingErrorAt(run.records) ?? 1,
    testError: run.evaluation.testError,
    imageClass: data.classes[data.test.labels[image] ?? 0] ?? '',
    predictedClass,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    provenance: run.provenance,
  };
  return { recorded, bytes };
}
