import type { Experiment } from './experiment.ts';
import { fieldsOf } from './experiment-fields.ts';

/**
 * A line of text that two experiments share exactly if they are the same run: `depth=20 residual=true ...`. A plain
 * net has no shortcuts, so its key does not depend on their kind.
 */
export function experimentKey(experiment: Experiment): string {
  const fields = fieldsOf(experiment);
  const shortcut = fields.residual ? fields.shortcut : 'none';
  return Object.entries({ ...fields, shortcut })
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
