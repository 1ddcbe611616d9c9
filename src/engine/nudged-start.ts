import type { DataSet } from '../data/data-set.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { randomStream } from '../experiment/random-stream.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import type { Checkpoint } from './checkpoint.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import type { Values } from './parameters.ts';

/** Each value one float32 further up, one further down or as it is, by chance; zeros stay. */
function nudge(name: string, { shape, values }: Values, seed: number): Values {
  const stream = randomStream(seed, `nudge.${name}`);
  const bits = new Int32Array(Float32Array.from(values).buffer);
  for (let index = 0; index < bits.length; index++) {
    const step = stream.nextBelow(3) - 1;
    if (bits[index] !== 0) bits[index]! += step;
  }
  return { shape, values: new Float32Array(bits.buffer) };
}

function zerosOf({ shape, values }: Values): Values {
  return { shape, values: new Float32Array(values.length) };
}

/** The start of an experiment with every weight moved by at most its last bit, to train from. */
export function nudgedStart({ network, seed }: Experiment, data: Pick<DataSet, 'side' | 'classes'>): Checkpoint {
  const spec = cifarNetwork({ ...network, featureMapSize: data.side, channels: 1, classes: data.classes.length });
  const parameters = [...initialParameters(spec, seed)];
  return {
    iteration: 0,
    parameters: new Map(parameters.map(([name, own]) => [name, nudge(name, own, seed)])),
    runningStatistics: initialRunningStatistics(spec),
    velocities: new Map(parameters.map(([name, own]) => [name, zerosOf(own)])),
  };
}
