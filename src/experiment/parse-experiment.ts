import type { DataChoice, Experiment, LearningRateSchedule, NetworkChoice, Training } from './experiment.ts';
import type { JsonValue } from './json-value.ts';
import { blockKinds, depthLimit, limits, shortcutKinds, sides } from './limits.ts';
import type { Limit } from './limits.ts';
import { withoutDefaults } from './without-defaults.ts';

/** A number that is taken for granted where it is not there. */
function numberOr(ifMissing: number, json: JsonValue, limit: Limit): number {
  return json.value === undefined ? ifMissing : json.number(limit);
}

function parseNetwork(json: JsonValue): NetworkChoice {
  const block = json.at('block').oneOf(blockKinds);
  return {
    depth: json.at('depth').number(depthLimit(block)),
    residual: json.at('residual').boolean(),
    shortcut: json.at('shortcut').oneOf(shortcutKinds),
    shortcutScale: numberOr(1, json.at('shortcutScale'), limits.shortcutScale),
    block,
    filters: json.at('filters').number(limits.filters),
    batchNorm: json.at('batchNorm').boolean(),
  };
}

function parseData(json: JsonValue): DataChoice {
  return { name: json.at('name').oneOf(['fashion-mnist']), side: json.at('side').oneOf(sides) };
}

function parseWarmUp(json: JsonValue): LearningRateSchedule['warmUp'] {
  if (json.value === null) return null;
  return {
    rate: json.at('rate').number(limits.learningRate),
    iterations: json.at('iterations').number(limits.scheduleIteration),
  };
}

function parseSchedule(json: JsonValue): LearningRateSchedule {
  const divisions = json.at('dividedAt').items();
  return {
    rate: json.at('rate').number(limits.learningRate),
    dividedAt: divisions.map((iteration) => iteration.number(limits.scheduleIteration)),
    warmUp: parseWarmUp(json.at('warmUp')),
  };
}

function parseTraining(json: JsonValue): Training {
  return {
    iterations: json.at('iterations').number(limits.iterations),
    batchSize: json.at('batchSize').number(limits.batchSize),
    learningRate: parseSchedule(json.at('learningRate')),
    momentum: json.at('momentum').number(limits.momentum),
    weightDecay: json.at('weightDecay').number(limits.weightDecay),
  };
}

/** An experiment of unknown origin, held to the limits. Throws an error that names the first field that is wrong. */
export function parseExperiment(json: JsonValue): Experiment {
  return withoutDefaults({
    network: parseNetwork(json.at('network')),
    data: parseData(json.at('data')),
    training: parseTraining(json.at('training')),
    seed: json.at('seed').number(limits.seed),
  });
}
