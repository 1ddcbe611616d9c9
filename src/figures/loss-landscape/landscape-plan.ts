import type { Edit } from '../../experiment/edits.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';

export const depth = 44;

/** Training images, the first of their set, on which the loss is measured at every point, in records and live. */
export const lossShare = { set: 'training', images: 256 } as const;

/** Mini-batches of the training run by which BN's statistics are measured again at a point. */
export const remeasuredBatches = 3;

/** BN's running statistics at a point: as training has left them, or measured again there. */
export const statistics = ['asTrained', 'remeasured'] as const;
export type Statistics = (typeof statistics)[number];

/** How far a plane reaches from the trained network: a step of 1 moves every filter by its own norm. */
export const reach = 1;

/** Numbers of points along a side, each of which has all points of the one before. */
export const sides = [5, 9, 17, 33] as const;
export type Side = (typeof sides)[number];
/** Points along a side in the record: measuring BN again takes several times as long as the loss itself. */
export const recordedSides = { asTrained: 17, remeasured: 9 } as const satisfies Record<Statistics, Side>;

/** A plane through a network: its training seed, and the number of the pair of directions. */
export interface PlaneChoice {
  readonly trainingSeed: number;
  readonly directions: number;
}

/** A plane for the twins of each training seed, each with directions of its own. */
export const recordedPlanes: readonly PlaneChoice[] = [1, 2, 3].map((seed) => ({
  trainingSeed: seed,
  directions: seed,
}));

export function landscapeExperiment(kind: NetworkKind, trainingSeed: number): Experiment {
  return twinExperiment(kind, depth, trainingSeed);
}

/** The twins whose weights the page can fetch. */
export const startingTwins = networkKinds.map((kind) => landscapeExperiment(kind, 1));

/** The edits that lead to a point, which is named in steps along the two directions of a plane. */
export function editsAt(directions: number, [x, y]: readonly [number, number], own: Statistics): readonly Edit[] {
  const steps = [
    { seed: 2 * directions - 1, step: x },
    { seed: 2 * directions, step: y },
  ];
  const moved: Edit = { kind: 'weights-moved', steps };
  return own === 'asTrained' ? [moved] : [moved, { kind: 'batch-norm-remeasured', batches: remeasuredBatches }];
}

/** The step at a place of a side. All are dyadic, so that the middle is exactly 0 and finer sides meet coarser ones. */
export function stepAt(index: number, side: number): number {
  return reach * ((2 * index) / (side - 1) - 1);
}
