import type { Tensor } from '@tensorflow/tfjs-core';
import type { DataSet } from '../../data/data-set.ts';
import type { Measurement } from '../../experiment/measurements.ts';
import type { Network } from '../network.ts';

/** An iteration that is being made. */
export interface SeenGradients {
  /** Before its update. */
  readonly network: Network;
  /** In the order of the network's parameters; freed when the observer returns, and not before what it reads is read. */
  readonly gradients: readonly Tensor[];
  /** Updates made before. */
  readonly iteration: number;
}

/** A network between two iterations, or after the last. */
export interface SeenNetwork {
  readonly network: Network;
  readonly data: DataSet;
  /** Updates made before. */
  readonly iteration: number;
  /** Images that are looked at together: as many as training takes, whose programs WebGL has. */
  readonly batchSize: number;
  /** To be called after every block, so that a slow backend shows that it lives. */
  readonly onBlock?: (() => void) | undefined;
}

/** What reads a network, and changes nothing of it. Waits for the backend, and frees what it makes. */
export type Instrument =
  | { readonly observes: 'gradients'; readonly measure: (seen: SeenGradients) => Promise<Measurement> }
  | { readonly observes: 'network'; readonly measure: (seen: SeenNetwork) => Promise<Measurement> };
