import { formatEdits } from './edit-text.ts';
import type { Experiment, Start } from './experiment.ts';
import { fieldsOf } from './experiment-fields.ts';

/** A start as text: the key of its experiment in brackets, which no key has outside of a start of its own, and the edits. */
export function formatStart({ experiment, edits }: Start): string {
  return `[${experimentKey(experiment)}]${formatEdits(edits)}`;
}

/**
 * A line of text that two experiments share exactly if they are the same run: `depth=20 residual=true ...`. A plain
 * net has no shortcuts, so its key depends neither on their kind nor on their scale; written blocks say it all. What is taken for granted where it is
 * not there, is not told.
 */
export function experimentKey(experiment: Experiment): string {
  const { depth, residual, shortcut, shortcutScale, block, ...others } = fieldsOf(experiment);
  const { written } = experiment.network;
  const paper = {
    ...{ residual, shortcut: residual ? shortcut : 'none' },
    ...(residual && shortcutScale !== 1 && { shortcutScale }),
    block,
  };
  const fields = {
    depth,
    ...(written ? { written } : paper),
    ...others,
    ...(experiment.training.augmentation && { augmentation: experiment.training.augmentation }),
    ...(experiment.start && { start: formatStart(experiment.start) }),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
