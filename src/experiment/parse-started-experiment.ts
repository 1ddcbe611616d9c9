import type { NetworkSpec } from '../networks/network-spec.ts';
import { defaultExperiment } from './defaults.ts';
import { editedSpec } from './edited-spec.ts';
import type { Edit } from './edits.ts';
import { experimentKey } from './experiment-key.ts';
import { networkOf } from './experiment-network.ts';
import type { Experiment, Start } from './experiment.ts';
import type { JsonValue } from './json-value.ts';
import { parseEdit } from './parse-edit.ts';
import { isDrawn, parseWithoutStart, refuseWritten } from './parse-experiment.ts';
import { whyNot } from './why-not.ts';

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
  const own = parseWithoutStart(json);
  refuseWritten(json);
  return isDrawn(json) ? own : { ...own, start: parseStart(json.at('start'), own, starts + 1) };
}

/**
 * An experiment of unknown origin, held to the limits: one whose weights are drawn, or that starts from another, of the
 * paper's blocks. Throws an
 * error that names the first field that is wrong, or the first edit that does not fit.
 */
export function parseStartedExperiment(json: JsonValue): Experiment {
  return parseStarted(json, 0);
}
