import { readShippedData, threadPixelsOf } from '../../data/thread-pixels.node.ts';
import type { TrainedLayer } from '../../engine/layer-pixel.ts';
import { readRecordedTwins } from '../../engine/recorded-twins.node.ts';
import type { LearntTwins } from '../../engine/recorded-twins.node.ts';
import type { Learnt } from '../../engine/weights-file.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import type { ShownLayer } from './shown-layer.ts';

/** The network whose first layer is shown. */
export const shownExperiment = recordedTwins.residual;

/** What was recorded of a network, and where. */
export interface RecordedLayer extends Pick<LearntTwins, 'file' | 'provenance'> {
  readonly shown: ShownLayer;
}

/** The first layer of the network. */
function firstLayer({ parameters, runningStatistics }: Learnt): TrainedLayer {
  const { name, inputChannels, filters } = drawnNetwork(shownExperiment).stem;
  const own = (part: string) => (parameters.get(`${name}.${part}`) ?? runningStatistics.get(`${name}.${part}`))!.values;
  const norms = Array.from({ length: filters }, (_, filter) => ({
    mean: own('runningMean')[filter]!,
    variance: own('runningVariance')[filter]!,
    gamma: own('gamma')[filter]!,
    beta: own('beta')[filter]!,
  }));
  return { inputChannels, filters, weight: Float32Array.from(own('weight')), norms };
}

/** The layer from the recording of the twins that are cut, and the image of the site. Throws where they do not fit. */
export async function readRecordedLayer(root: string): Promise<RecordedLayer> {
  const { learnt, file, provenance } = readRecordedTwins(root);
  const data = await readShippedData(shownExperiment.data, root);
  const { side, mean, deviation } = data;
  return {
    shown: { side, pixels: threadPixelsOf(data), mean, deviation, layer: firstLayer(learnt.residual) },
    file,
    provenance,
  };
}
