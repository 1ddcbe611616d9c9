import { fetchChecked } from '../data/fetch-file.ts';
import { Transfer } from '../data/transfer.ts';
import type { Parts, TransferOptions } from '../data/transfer.ts';
import type { WantedFile } from '../data/wanted-file.ts';
import type { TrainedValues } from '../engine/checkpoint.ts';
import { unpackNetworks } from '../engine/weights-file.ts';
import { drawnNetwork } from '../experiment/drawn-network.ts';
import type { Experiment } from '../experiment/experiment.ts';

/** What the networks of some experiments have learnt, in a file that is fetched once for the page. */
export class TrainedFile {
  readonly #file: WantedFile;
  readonly #experiments: readonly Experiment[];
  /** What has come of the file, for the next try. */
  readonly #parts: Parts = new Map();
  #trained: readonly TrainedValues[] | undefined;

  /** `experiments`: in the order of the file. */
  constructor(file: WantedFile, experiments: readonly Experiment[]) {
    this.#file = file;
    this.#experiments = experiments;
  }

  /** Throws a `DataError`; nothing unchecked is used. */
  async load(options: Pick<TransferOptions, 'signal' | 'onProgress'>): Promise<readonly TrainedValues[]> {
    if (this.#trained) return this.#trained;
    const transfer = new Transfer({ ...options, parts: this.#parts });
    transfer.expect([this.#file]);
    try {
      this.#trained = await fetchChecked(this.#file, (bytes) => this.#unpack(bytes), transfer);
      return this.#trained;
    } finally {
      transfer.end();
    }
  }

  #unpack(bytes: Uint8Array): readonly TrainedValues[] {
    const specs = this.#experiments.map((own) => drawnNetwork(own));
    return unpackNetworks(specs, bytes).map((own, index) => {
      return { ...own, iteration: this.#experiments[index]!.training.iterations };
    });
  }
}
