import { computationHung, failureStrings, scriptNotLoaded, scriptSilent } from '../../../../i18n/en/failures.ts';
import type { FailureStrings } from '../../../../i18n/failures.ts';
import { sentenceOf } from '../../../../i18n/sentence.ts';

const script = 'The script that asks the networks';
const press = 'press the button once more';
const again = 'The points that are drawn stay; press the button to go on.';

/** How computing a plane ends badly, and what to do. */
export const planeFailures: FailureStrings = {
  ...failureStrings,
  'files-not-loaded': (reason) =>
    `The weights or the images could not be loaded: ${sentenceOf(reason)} Check the connection, then ${press}.`,
  'script-not-loaded': (reason) => scriptNotLoaded(script, reason, press),
  'script-silent': (milliseconds) => scriptSilent(script, milliseconds, press),
  'no-backend': (refused) => `The networks cannot be asked: no backend works. ${refused} Reload the page to try again.`,
  threw: (reason, outOfMemory) =>
    `No answer came: ${sentenceOf(reason)} ${outOfMemory ? 'There may be too little memory: close other pages. ' : ''}${again}`,
  unreadable: `No answer came: a message between the page and a network could not be read. ${again}`,
  hung: (milliseconds) => computationHung(milliseconds, again),
};
