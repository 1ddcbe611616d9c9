import { dataSets } from './data-sets.ts';
import type { DataChoice, DataDescription } from './data-sets.ts';

/** What is known of the images of a choice. */
export function describeData(choice: DataChoice): DataDescription {
  return choice.name === 'own' ? choice : dataSets[choice.name];
}
