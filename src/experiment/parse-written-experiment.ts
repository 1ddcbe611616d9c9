import { checkWrittenBlocks } from '../networks/written/check-written-blocks.ts';
import { parseWrittenText } from '../networks/written/written-text.ts';
import type { Experiment } from './experiment.ts';
import type { JsonValue } from './json-value.ts';
import { isDrawn, parseWithoutStart } from './parse-experiment.ts';
import { parseStartedExperiment } from './parse-started-experiment.ts';

/** Throws an error that names the first fault, where blocks cannot be trained in an experiment's network. */
function parseBlocks(json: JsonValue, { network, data }: Experiment): string {
  const text = json.text('written blocks');
  const blocks = parseWrittenText(text, network.filters);
  const checked = blocks.ok ? checkWrittenBlocks(blocks.value, { filters: network.filters, side: data.side }) : blocks;
  if (!checked.ok) throw json.invalid(`blocks that can be trained: ${JSON.stringify(checked.fault)}`);
  return text;
}

/**
 * Any experiment of unknown origin, held to the limits: of blocks that a reader has written, whose weights are drawn, or of
 * the paper's blocks, as `parseStartedExperiment` reads it. Throws an error that names the first field that is wrong.
 */
export function parseWrittenExperiment(json: JsonValue): Experiment {
  const written = json.at('network').at('written');
  if (written.value === undefined || written.value === null) return parseStartedExperiment(json);
  if (!isDrawn(json)) throw json.at('start').invalid('none here');
  const own = parseWithoutStart(json);
  return { ...own, network: { ...own.network, written: parseBlocks(written, own) } };
}
