import { pathToFileURL } from 'node:url';
import type { DataChoice } from '../experiment/data-sets.ts';
import type { DataSet } from './data-set.ts';
import { readDataSet } from './read-data-set.node.ts';
import { threadImage } from './shown-images.ts';

/** The image of the site, [side, side], row by row, of a data set that is here. */
export function threadPixelsOf({ side, test }: DataSet): Uint8Array {
  return test.images.slice(threadImage * side * side, (threadImage + 1) * side * side);
}

/** A data set from the project's folder, for what is drawn when the site is built. */
export function readShippedData(choice: DataChoice, root: string): Promise<DataSet> {
  return readDataSet(choice, pathToFileURL(`${root}/public/data/`));
}
