import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { TrainingSources } from '../../live-figure/training-figure.ts';
import type { BlockSettings } from './study.ts';

/** A figure that trains what code writes: the code runs first, and where it writes no block, nothing is trained. */
export class BlockTraining extends TrainingFigure<BlockSettings> {
  readonly #ready: () => Promise<boolean>;

  /** `ready`: runs the code, and says whether there is a block to train. */
  constructor(
    root: HTMLElement,
    sources: TrainingSources<BlockSettings>,
    signal: AbortSignal,
    ready: () => Promise<boolean>,
  ) {
    super(root, sources, signal);
    this.#ready = ready;
  }

  override train(): void {
    void this.#ready().then((isReady) => {
      if (isReady) super.train();
    });
  }
}
