import { blocksIn } from '../../networks/block-maps.ts';
import type { Operation, WrittenBlocks } from '../../networks/written/written-block.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { failureStrings } from '../../i18n/failures.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { failureSentence } from '../../live-figure/failure-words.ts';
import type { Sought } from '../../worker/divergence-search.ts';
import { networkOfBlocks } from './counts.ts';

/** `output`: on the way forward; `gradient`: on the way back. */
type Of = 'output' | 'gradient';

/** Where a network of the reader's block diverged, by the line of the step. */
export type DivergenceProblem =
  | {
      readonly code: 'diverged';
      readonly line: number;
      readonly of: Of;
      readonly kind: Operation['kind'];
      /** Each counts from 1. */
      readonly iteration: number;
      readonly stage: number;
      readonly block: number;
    }
  /** In the first convolution or in the classifier. */
  | { readonly code: 'diverged-outside'; readonly of: Of; readonly iteration: number }
  /** All was finite when the run was made again. */
  | { readonly code: 'diverged-unfound' }
  | { readonly code: 'diverged-unsought'; readonly why: string };

/** What a search has come to, for blocks that compute what the experiment's do and know the lines of their code. */
export function divergenceProblem(
  sought: Exclude<Sought, { type: 'released' }>,
  blocks: WrittenBlocks,
  { network: { depth, filters }, data }: Experiment,
): DivergenceProblem {
  if (sought.type === 'failed') {
    const why = failureSentence(sought.failure, { failures: failureStrings, figure: figureStrings });
    return { code: 'diverged-unsought', why };
  }
  const { found } = sought;
  if (!found) return { code: 'diverged-unfound' };
  const { iteration, of, at } = found;
  if (!at) return { code: 'diverged-outside', of, iteration };
  const all = blocksIn(networkOfBlocks(blocks, { depth, filters, data }).stages);
  const { line, operation } = all.find(({ name }) => name === at.block)!.written!.block.steps[at.step]!;
  const [stage = 0, block = 0] = (at.block.match(/\d+/g) ?? []).map(Number);
  return { code: 'diverged', line, of, kind: operation.kind, iteration, stage, block };
}
