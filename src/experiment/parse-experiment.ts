import { depthLimit, experimentLimits as limits } from './experiment-limits.ts';
import type { Experiment, LearningRateSchedule, NetworkChoice, Training } from './experiment.ts';
import type { JsonValue } from './json-value.ts';
import { augmentations, blockKinds, shortcutKinds } from './limits.ts';
import type { Limit } from './limits.ts';
import { parseData } from './parse-data.ts';
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
  const augmentation = json.at('augmentation');
  return {
    iterations: json.at('iterations').number(limits.iterations),
    batchSize: json.at('batchSize').number(limits.batchSize),
    learningRate: parseSchedule(json.at('learningRate')),
    momentum: json.at('momentum').number(limits.momentum),
    weightDecay: json.at('weightDecay').number(limits.weightDecay),
    ...(augmentation.value !== undefined && { augmentation: augmentation.oneOf(augmentations) }),
  };
}

/** All of an experiment but its start and blocks that a reader has written. Throws an error that names the first field that is wrong. */
export function parseWithoutStart(json: JsonValue): Experiment {
  return withoutDefaults({
    network: parseNetwork(json.at('network')),
    data: parseData(json.at('data')),
    training: parseTraining(json.at('training')),
    seed: json.at('seed').number(limits.seed),
  });
}

function isThere({ value }: JsonValue): boolean {
  return value !== undefined && value !== null;
}

/** Whether an experiment's weights are drawn. */
export function isDrawn(json: JsonValue): boolean {
  return !isThere(json.at('start'));
}

/** Throws where an experiment has blocks that a reader has written. */
export function refuseWritten(json: JsonValue): void {
  const written = json.at('network').at('written');
  if (isThere(written)) throw written.invalid('none here');
}

/**
 * An experiment of unknown origin whose weights are drawn and whose blocks are the paper's, held to the limits: most pages
 * show no other, and need not know what edits and written blocks are. `parseStartedExperiment` reads those that start from
 * another, too, and `parseWrittenExperiment` those of written blocks. Throws an error that names the first
 * field that is wrong.
 */
export function parseExperiment(json: JsonValue): Experiment {
  const own = parseWithoutStart(json);
  if (!isDrawn(json)) throw json.at('start').invalid('none here');
  refuseWritten(json);
  return own;
}
