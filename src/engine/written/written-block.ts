import { customGrad, dispose } from '@tensorflow/tfjs-core';
import type { GradSaveFunc, Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';
import type { Kernels, NormaliseMode } from '../kernels/kernels.ts';
import type { BlockOptions } from '../operations/block.ts';
import { learntBy, passBack } from './pass-back.ts';
import type { WrittenPass } from './pass-back.ts';
import { passNode, resultOf } from './pass.ts';
import type { NodePass, Results, WrittenTensors } from './pass.ts';

/** The forward pass of a written block. */
export function passWritten(kernels: Kernels, x: Tensor4D, tensors: WrittenTensors, mode: NormaliseMode): WrittenPass {
  const results: Results = new Map([[0, x]]);
  const passes = tensors.plan.nodes.map((node) => {
    const own = passNode(kernels, tensors, node, results, mode);
    results.set(node.step, own.out);
    return own;
  });
  return { tensors, mode, passes, results };
}

/** All that the backward pass reads: the block's input, then what the forward pass has made. */
function tensorsOf({ passes, results }: WrittenPass): Tensor[] {
  const made = passes.flatMap(({ out, y, statistics }) => [out, y, statistics]);
  return [resultOf(results, 0), ...made.filter((tensor) => tensor !== null)];
}

/** The same pass with the tensors that the tape saved: it frees the others after the forward pass. */
function withTensors({ passes, tensors, mode }: WrittenPass, saved: readonly Tensor[]): WrittenPass {
  let next = 0;
  const take = <Own extends Tensor>() => saved[next++] as Own;
  const results: Results = new Map([[0, take<Tensor4D>()]]);
  const own = passes.map(({ y, statistics }, index): NodePass => {
    const out = take<Tensor4D>();
    results.set(tensors.plan.nodes[index]!.step, out);
    return { out, y: y && take<Tensor4D>(), statistics: statistics && take<Tensor2D>() };
  });
  return { tensors, mode, passes: own, results };
}

/**
 * A written block as one operation on TF.js's tape, as the paper's is. x and the result are [batch, height, width,
 * channels]. Gradients go to x, if asked for, and to all that the block learns.
 */
export function writtenBlock(x: Tensor4D, tensors: WrittenTensors, options: BlockOptions): Tensor4D {
  const kernels = activeKernels();
  const learnt = tensors.layers.flatMap(learntBy);
  const operation = customGrad((...given) => {
    const save = given.at(-1) as GradSaveFunc;
    const pass = passWritten(kernels, x, tensors, options.mode);
    save(tensorsOf(pass));
    const gradFunc = (dOut: Tensor, saved: Tensor[]) => {
      const own = passBack(kernels, withTensors(pass, saved), dOut as Tensor4D, options);
      // The tape would free them after its end.
      dispose(saved);
      return own.dx ? [own.dx, ...own.learnt] : [...own.learnt];
    };
    return { value: resultOf(pass.results, tensors.plan.result), gradFunc };
  });
  return operation(...(options.inputGradient ? [x] : []), ...learnt) as Tensor4D;
}
