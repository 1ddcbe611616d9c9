import { computationHung, failureStrings, scriptNotLoaded, scriptSilent } from '../../../../i18n/en/failures.ts';
import type { FailureStrings } from '../../../../i18n/failures.ts';
import { sentenceOf } from '../../../../i18n/sentence.ts';

const script = 'The script that asks the networks';
const again = 'Both networks are built again on your next press; the changes stay.';
const lessMemory = 'There may be too little memory: close other pages.';

/** How asking trained networks ends badly, and what to do. Nothing is trained meanwhile, so nothing of it can diverge. */
export const heldFailures: FailureStrings = {
  ...failureStrings,
  'files-not-loaded': (reason) =>
    `The weights or the images could not be loaded: ${sentenceOf(reason)} Check the connection, then load the twins once more.`,
  'script-not-loaded': (reason) => scriptNotLoaded(script, reason, 'load the twins once more'),
  'script-silent': (milliseconds) => scriptSilent(script, milliseconds, 'load the twins once more'),
  'no-backend': (refused) => `The networks cannot be asked: no backend works. ${refused} Reload the page to try again.`,
  threw: (reason, outOfMemory) =>
    `No answer came: ${sentenceOf(reason)} ${outOfMemory ? `${lessMemory} ` : ''}${again}`,
  unreadable: `No answer came: a message between the page and a network could not be read. ${again}`,
  hung: (milliseconds) => computationHung(milliseconds, again),
};
