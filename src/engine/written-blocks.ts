import type { WrittenSpec } from '../networks/written/written-spec.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { withPatience } from './chunk-patience.ts';
import type { Network } from './network.ts';
import type { BlockTensors } from './operations/block.ts';

type Build = (written: WrittenSpec, network: Pick<Network, 'parameters' | 'runningStatistics'>) => BlockTensors;

let provided: Build | undefined;

/** Says how written blocks are computed. */
export function provideWrittenBlocks(build: Build): void {
  provided = build;
}

/** Loads what written blocks need, which most networks have none of, where an experiment has one. */
export async function loadWritten({ network }: Pick<Experiment, 'network'>): Promise<void> {
  if (network.written) await withPatience(import('./written/provide.ts'));
}

/** A written block with its values of a network. */
export const buildWritten: Build = (...given) => provided!(...given);
