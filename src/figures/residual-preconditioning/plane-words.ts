import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Chase } from './study/chase.ts';
import { words } from './words.ts';

/** What is said of a plane: below it, and to those who do not see it. */
export function planeWords(kind: NetworkKind, chase: Chase): { readonly readout: string; readonly label: string } {
  const { steps, distance, size, task } = chase;
  const name = words.kinds[kind];
  return {
    readout: words.plane.readout(steps, distance, size),
    label: words.plane.label(name, task.degrees, distance),
  };
}
