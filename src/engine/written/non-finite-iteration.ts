import { scalar, tidy } from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { blocksIn } from '../../networks/block-maps.ts';
import type { WrittenSpec } from '../../networks/written/written-spec.ts';
import { batchTensors } from '../batch-tensors.ts';
import type { Batch } from '../iteration.ts';
import { activeKernels } from '../kernels/active-kernels.ts';
import type { Network } from '../network.ts';
import { block as throughBlock } from '../operations/block.ts';
import { writtenTensors } from './build-written-block.ts';
import { learntBy, passBack } from './pass-back.ts';
import type { WrittenPass } from './pass-back.ts';
import { resultOf } from './pass.ts';
import { planOf } from './plan.ts';
import { passWritten } from './written-block.ts';

/** A value of an iteration that is not finite. */
export interface NonFiniteValue {
  /** Of what a step gives, on the way forward, or of its gradients, on the way back. */
  readonly of: 'output' | 'gradient';
  /**
   * The block, by its name, and the step, as the block has it without steps that nothing reads; null outside of the blocks,
   * in the stem or in the classifier.
   */
  readonly at: { readonly block: string; readonly step: number } | null;
}

/** A written block's pass, in which each step is a node of its own. */
interface Followed {
  readonly name: string;
  readonly written: WrittenSpec;
  readonly pass: WrittenPass;
}

const isFinite = (tensor: Tensor) => tensor.dataSync().every(Number.isFinite);

/** The first step whose output is not finite. */
function brokenForward({ pass }: Followed): number | null {
  const node = pass.tensors.plan.nodes.find((_, index) => !isFinite(pass.passes[index]!.out));
  return node?.step ?? null;
}

/** The first step on the way back that gets a gradient, or has one for what it learns, that is not finite; and dx. */
function passedBack({ written, pass }: Followed, dOut: Tensor4D): { dx: Tensor4D; broken: number | null } {
  let broken: number | null = null;
  const onNode = (step: number, own: Tensor4D) => void (broken ??= isFinite(own) ? null : step);
  const { dx, learnt } = passBack(activeKernels(), pass, dOut, { inputGradient: true, onGradient: () => {}, onNode });
  const layers = pass.tensors.layers.flatMap((own, layer) => learntBy(own).map(() => layer));
  // Each is a sum over images and pixels, and may overflow where no term does.
  const layer = layers.findLast((_, index) => !isFinite(learnt[index]!));
  if (broken === null && layer !== undefined) broken = written.layerOf.indexOf(layer);
  return { dx: dx!, broken };
}

/** Forward to the classifier: the passes of all blocks, or what is not finite. */
function forward(
  network: Network,
  images: Tensor4D,
): { x: Tensor4D; followed: Followed[]; found: NonFiniteValue | null } {
  const options = { mode: 'batch', inputGradient: false, onGradient: () => {} } as const;
  let x = throughBlock(images, network.stem(), options);
  const followed: Followed[] = [];
  if (!isFinite(x)) return { x, followed, found: { of: 'output', at: null } };
  for (const { name, written } of blocksIn(network.spec.stages)) {
    if (!written) throw new Error(`not a written block: ${name}`);
    const tensors = writtenTensors(written, network, planOf(written, false));
    const own = { name, written, pass: passWritten(activeKernels(), x, tensors, 'batch') };
    const step = brokenForward(own);
    if (step !== null) return { x, followed, found: { of: 'output', at: { block: name, step } } };
    followed.push(own);
    x = resultOf(own.pass.results, tensors.plan.result);
  }
  return { x, followed, found: null };
}

function backward(
  network: Network,
  x: Tensor4D,
  labels: Tensor1D,
  followed: readonly Followed[],
): NonFiniteValue | null {
  const kernels = activeKernels();
  const own = (part: string): unknown => network.parameters.get(`classifier.${part}`);
  const classified = kernels.classify(x, own('weight') as Tensor2D, own('bias') as Tensor1D, labels);
  if (!isFinite(classified.loss)) return { of: 'output', at: null };
  const upstream: Scalar = scalar(1);
  let { dx } = kernels.classifyGradient(x, own('weight') as Tensor2D, classified, upstream);
  if (!isFinite(dx)) return { of: 'gradient', at: null };
  for (const one of [...followed].reverse()) {
    const { dx: before, broken } = passedBack(one, dx);
    if (broken !== null) return { of: 'gradient', at: { block: one.name, step: broken } };
    dx = before;
  }
  return isFinite(dx) ? null : { of: 'gradient', at: null };
}

/**
 * The first value of one iteration of a network of written blocks that is not finite, step by step: forward from the stem,
 * then back from the classifier; null where all are finite. Waits for the backend, and moves the running statistics.
 */
export function nonFiniteIn(network: Network, batch: Batch): NonFiniteValue | null {
  const side: { found?: NonFiniteValue | null } = {};
  tidy(() => {
    const { images, labels } = batchTensors(network.spec, batch);
    const { x, followed, found } = forward(network, images);
    side.found = found ?? backward(network, x, labels, followed);
  });
  return side.found ?? null;
}
