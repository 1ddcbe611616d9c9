import type { WrittenSpec } from '../networks/written/written-spec.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { withPatience } from './chunk-patience.ts';
import type { Network } from './network.ts';
import type { BlockTensors } from './operations/block.ts';

type Build = (written: WrittenSpec, network: Pick<Network, 'parameters' | 'runningStatistics'>) => BlockTensors;

/** A written block with its values of a network. */
export let buildWritten: Build = () => {
  throw new Error('nothing provides written blocks');
};

/** Says how written blocks are computed. */
export function provideWrittenBlocks(build: Build): void {
  buildWritten = build;
}

/** Loads what written blocks need, which most networks have none of, where an experiment has one. */
export async function loadWritten({ network }: Pick<Experiment, 'network'>): Promise<void> {
  if (network.written) await withPatience(import('./written/provide.ts'));
}
