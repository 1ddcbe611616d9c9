import type { NetworkSpec } from '../networks/network-spec.ts';
import { dataNames, dataSets } from './data-sets.ts';
import { defaultExperiment } from './defaults.ts';
import { editedSpec } from './edited-spec.ts';
import type { Edit } from './edits.ts';
import { experimentKey } from './experiment-key.ts';
import { networkOf } from './experiment-network.ts';
import { depthLimit, experimentLimits as limits } from './experiment-limits.ts';
import type { DataChoice, Experiment, LearningRateSchedule, NetworkChoice, Start, Training } from './experiment.ts';
import type { JsonValue } from './json-value.ts';
import { blockKinds, shortcutKinds } from './limits.ts';
import type { Limit } from './limits.ts';
import { parseEdit } from './parse-edit.ts';
import { whyNot } from './why-not.ts';
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
  const name = json.at('name').oneOf(dataNames);
  return { name, side: json.at('side').oneOf(dataSets[name].sides) };
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

/** How many experiments may each start from the next, and how many edits each may make. */
const most = { starts: 3, edits: 100 };

function parseFittingEdits(json: JsonValue, network: NetworkSpec): readonly Edit[] {
  const items = json.items();
  if (items.length > most.edits) throw json.invalid(`at most ${most.edits} edits`);
  let spec = network;
  return items.map((item) => {
    const edit = parseEdit(item);
    const misfit = whyNot(edit, spec);
    if (misfit) throw item.invalid(`one that fits: ${JSON.stringify(misfit)}`);
    spec = editedSpec(spec, edit);
    return edit;
  });
}

function isSameNetwork(one: Experiment, other: Experiment): boolean {
  const keyOf = ({ network, data }: Experiment) => experimentKey({ ...defaultExperiment, network, data });
  return keyOf(one) === keyOf(other);
}

/** `starts`: how many it is the end of, with itself. */
function parseStart(json: JsonValue, own: Experiment, starts: number): Start {
  if (starts > most.starts) throw json.invalid(`at most ${most.starts} starts, one from the other`);
  const experiment = parseStarted(json.at('experiment'), starts);
  if (!isSameNetwork(experiment, own))
    throw json.at('experiment').invalid('the network and the data of what it starts');
  return { experiment, edits: parseFittingEdits(json.at('edits'), networkOf(experiment)) };
}

function parseStarted(json: JsonValue, starts: number): Experiment {
  const own = withoutDefaults({
    network: parseNetwork(json.at('network')),
    data: parseData(json.at('data')),
    training: parseTraining(json.at('training')),
    seed: json.at('seed').number(limits.seed),
  });
  const start = json.at('start');
  const isDrawn = start.value === undefined || start.value === null;
  return isDrawn ? own : { ...own, start: parseStart(start, own, starts + 1) };
}

/** An experiment of unknown origin, held to the limits. Throws an error that names the first field that is wrong. */
export function parseExperiment(json: JsonValue): Experiment {
  return parseStarted(json, 0);
}
