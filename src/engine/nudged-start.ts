import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { randomStream } from '../experiment/random-stream.ts';
import type { Checkpoint } from './checkpoint.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import { zerosLike } from './zeros-like.ts';
import type { LayerValues, Values } from './parameters.ts';

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

function drawnStart(experiment: Experiment): LayerValues {
  const spec = networkOf(experiment);
  return {
    parameters: initialParameters(spec, experiment.seed),
    runningStatistics: initialRunningStatistics(spec),
  };
}

/** The start of an experiment, by itself that of its seed, with every weight moved by at most its last bit. */
export function nudgedStart(experiment: Experiment, start: LayerValues = drawnStart(experiment)): Checkpoint {
  const parameters = [...start.parameters];
  return {
    iteration: 0,
    parameters: new Map(parameters.map(([name, own]) => [name, nudge(name, own, experiment.seed)])),
    runningStatistics: start.runningStatistics,
    velocities: new Map(parameters.map(([name, own]) => [name, zerosLike(own)])),
  };
}
