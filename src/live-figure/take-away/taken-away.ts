import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { Experiment } from '../../experiment/experiment.ts';

/** Loads what a network has learnt, when a reader wants it. */
export type LoadLearnt = () => Promise<TrainedValues>;

/** What of a figure can be trained elsewhere, and what networks have learnt here. */
export interface TakenAway {
  /** Those that are set now. */
  readonly experiments: () => readonly Experiment[];
  /** The way to what the network of one has learnt; null where there is none. Without it the device is asked what it keeps. */
  readonly learntBy?: (experiment: Experiment) => Promise<LoadLearnt | null>;
}
