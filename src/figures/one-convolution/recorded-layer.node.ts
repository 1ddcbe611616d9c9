import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readShippedData, threadPixelsOf } from '../../data/thread-pixels.node.ts';
import type { TrainedLayer } from '../../engine/layer-pixel.ts';
import { unpackNetworks } from '../../engine/weights-file.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { JsonValue } from '../../experiment/json-value.ts';
import { parseProvenance } from '../../experiment/parse-recorded-run.ts';
import type { Provenance } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';
import type { ShownLayer } from './shown-layer.ts';

const depth = 20;
const seed = 1;
/** Those whose weights the recording holds, in its order. */
const recorded = networkKinds.map((kind) => twinExperiment(kind, depth, seed));
/** The network whose first layer is shown. */
export const shownExperiment = twinExperiment('residual', depth, seed);

/** What was recorded of a network, and where. */
export interface RecordedLayer {
  readonly shown: ShownLayer;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  readonly provenance: Provenance;
}

/** The first layer of a network in a file of weights. */
function firstLayer(bytes: Uint8Array): TrainedLayer {
  const at = recorded.findIndex((own) => experimentKey(own) === experimentKey(shownExperiment));
  const spec = drawnNetwork(shownExperiment);
  const { parameters, runningStatistics } = unpackNetworks(
    recorded.map((own) => drawnNetwork(own)),
    bytes,
  )[at]!;
  const { name, inputChannels, filters } = spec.stem;
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
  const name = 'lesion.bin';
  const bytes = readFileSync(`${root}/content/runs/${name}`);
  const json = new JsonValue(JSON.parse(readFileSync(`${root}/content/runs/lesion.json`, 'utf8')), 'lesion record');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  json.at('weights').at('sha256').oneOf([sha256]);
  const networks = json.at('networks').items();
  for (const [index, own] of recorded.entries()) networks[index]!.at('experiment').oneOf([experimentKey(own)]);
  const data = await readShippedData(shownExperiment.data, root);
  const { side, mean, deviation } = data;
  return {
    shown: { side, pixels: threadPixelsOf(data), mean, deviation, layer: firstLayer(bytes) },
    file: { name, bytes: bytes.length, sha256 },
    provenance: parseProvenance(json.at('provenance')),
  };
}
