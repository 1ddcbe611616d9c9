import type { DataChoice, OwnData } from '../../experiment/data-sets.ts';
import { ownImagesStrings as words } from '../../i18n/own-images.ts';
import { ownData } from '../own-data.ts';
import { otherTraining } from '../training-slot.ts';
import type { Trainer } from '../training-slot.ts';

/** That data of a reader's are not here, and how they come here. */
export function missingWords(data: OwnData): string {
  return words.missing(data, document.querySelector('own-data') ? 'this-page' : 'lab');
}

/** A figure that trains on images, and tells why it cannot. */
export interface ImagesUser extends Trainer {
  warn(sentence: string): void;
}

/** Whether there is nothing to be brought: images of the site come by themselves. */
export function areImagesReady(data: DataChoice, figure: Trainer): boolean {
  // A page has one set of a reader's at a time, and what another figure trains on stays.
  return ownData.isReady(data) || otherTraining(figure) !== null;
}

/**
 * Has images at hand before a figure trains on them; where they cannot be had, the reader is warned, and false comes of it.
 * They are left where they are while another figure trains: whoever presses Train is asked about that one first.
 */
export async function bringImages(data: DataChoice, figure: ImagesUser): Promise<boolean> {
  if (data.name !== 'own' || areImagesReady(data, figure)) return true;
  // Another figure may have begun to train while they were read.
  if (await ownData.bring(data, () => otherTraining(figure) === null)) return true;
  figure.warn(missingWords(data));
  return false;
}
