import type { DataSet } from '../data/data-set.ts';
import { firstMisfit } from '../experiment/edited-spec.ts';
import type { Misfitting } from '../experiment/edited-spec.ts';
import type { Edit } from '../experiment/edits.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { JsonValue } from '../experiment/json-value.ts';
import type { Measurement } from '../experiment/measurements.ts';
import { parseQuery } from '../experiment/parse-instrument.ts';
import type { Question } from '../experiment/questions.ts';
import type { TrainedValues } from './checkpoint.ts';
import { editedNetwork } from './edited-network.ts';
import { buildInstrument } from './instruments/build-instrument.ts';
import type { Network } from './network.ts';
import { batchAt, buildNetwork } from './train.ts';
import { confirmDevice } from './webgl-context.ts';

/** A trained network that stays on the backend in use and is asked. Owns its tensors until `dispose`. */
export class HeldNetwork {
  readonly #network: Network;
  readonly #experiment: Experiment;
  readonly #data: DataSet;
  readonly #iteration: number;

  constructor(experiment: Experiment, data: DataSet, trained: TrainedValues) {
    this.#network = buildNetwork(experiment, data, trained);
    this.#experiment = experiment;
    this.#data = data;
    this.#iteration = trained.iteration;
  }

  /** The first of some edits that does not fit this network; null where all do. */
  misfitIn(edits: readonly Edit[]): Misfitting | null {
    return firstMisfit(edits, this.#network.spec);
  }

  /**
   * What is read, in the order of the question's reads. It stays as it is. `onBlock` is called after every block, so
   * that a slow backend shows that it lives. Throws where an edit does not fit or there is no such read or image, and when
   * the device fails.
   */
  async ask({ edits, reads }: Question, onBlock?: () => void): Promise<readonly Measurement[]> {
    const [experiment, data] = [this.#experiment, this.#data];
    const context = { batchAt: (iteration: number) => batchAt(iteration, experiment, data), onBlock };
    const network = await editedNetwork(this.#network, edits, context);
    const seen = { network, data, iteration: this.#iteration, batchSize: experiment.training.batchSize, onBlock };
    const measurements: Measurement[] = [];
    const counts = { training: data.training.count, test: data.test.count };
    try {
      for (const own of reads) {
        const query = parseQuery(new JsonValue(own, 'read'), counts);
        const instrument = buildInstrument(query, network.spec);
        if (instrument.observes === 'network') measurements.push(await instrument.measure(seen));
      }
      await confirmDevice();
      return measurements;
    } finally {
      network.dispose();
    }
  }

  dispose(): void {
    this.#network.dispose();
  }
}
