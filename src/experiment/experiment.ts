import type { BlockKind, ShortcutKind } from '../networks/network-spec.ts';
import type { DataChoice } from './data-sets.ts';
import type { Edit } from './edits.ts';

/** Which CIFAR-style network (paper Sec. 4.2). */
export interface NetworkChoice {
  /** Weighted layers: 6n + 2 with basic blocks, 9n + 2 with bottleneck blocks. */
  readonly depth: number;
  readonly residual: boolean;
  readonly shortcut: ShortcutKind;
  /** Lambda of y = F(x) + lambda h(x) in every block (He et al. 2016, "Identity mappings", Sec. 3.1); 1 where it is not there. */
  readonly shortcutScale?: number;
  readonly block: BlockKind;
  /**
   * Blocks that a reader has written, as `formatWrittenBlocks` has them for so many filters: they take the place of the
   * paper's, and `residual`, `shortcut`, `shortcutScale` and `block` say nothing. Depth is then that of the twin, 6n + 2.
   */
  readonly written?: string;
  /** Filters of the first stage; 16 in the paper, 8 here. They double from stage to stage. */
  readonly filters: number;
  readonly batchNorm: boolean;
}

/** Learning rate over time. Iterations count from 0. */
export interface LearningRateSchedule {
  readonly rate: number;
  /** The rate is divided by 10 at each of these iterations. */
  readonly dividedAt: readonly number[];
  /** A smaller rate for the first iterations (paper Sec. 4.2, the 110-layer net). */
  readonly warmUp: { readonly rate: number; readonly iterations: number } | null;
}

/**
 * How training images are changed, each time that they are seen (paper Sec. 4.2): 4 pixels are padded on each side, and a
 * crop of the image's own size is taken at random, of that or of its mirror image.
 */
export type Augmentation = 'crop-and-mirror';

/** SGD with momentum and weight decay (paper Sec. 3.4). */
export interface Training {
  readonly iterations: number;
  /** Images in a mini-batch. */
  readonly batchSize: number;
  readonly learningRate: LearningRateSchedule;
  readonly momentum: number;
  readonly weightDecay: number;
  /** Where it is not there, images are seen as they are. */
  readonly augmentation?: Augmentation;
}

/** The end of another experiment's training, edited. */
export interface Start {
  /** Of the same network and data. */
  readonly experiment: Experiment;
  /** Made one after the other. They may change the network: then it is the edited one that is trained. */
  readonly edits: readonly Edit[];
}

/** What to run. Crosses every layer, so it holds only what structured clone and JSON can carry. */
export interface Experiment {
  readonly network: NetworkChoice;
  readonly data: DataChoice;
  readonly training: Training;
  /** Decides the initial weights and the order of the images. Twins share it. */
  readonly seed: number;
  /** Where it is not there, weights are drawn. */
  readonly start?: Start;
}
