import type { Experiment } from './experiment.ts';
import { fieldsOf } from './experiment-fields.ts';

/**
 * A line of text that two experiments share exactly if they are the same run: `depth=20 residual=true ...`. A plain
 * net has no shortcuts, so its key depends neither on their kind nor on their scale. A scale of 1 is not told.
 */
export function experimentKey(experiment: Experiment): string {
  const { shortcut, shortcutScale, ...fields } = fieldsOf(experiment);
  const { depth, residual, ...others } = fields;
  const scale = residual && shortcutScale !== 1 ? { shortcutScale } : {};
  return Object.entries({ depth, residual, shortcut: residual ? shortcut : 'none', ...scale, ...others })
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
