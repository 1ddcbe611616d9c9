import { clauseOf, sentenceOf } from '../sentence.ts';

/** What to tell the reader when a computation ends badly: a sentence, then what to do. */

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} seconds`;

/** A worker's script is missing, is not a script, or may not run. */
export const scriptNotLoaded = (script: string, reason: string, whatToDo: string) =>
  `${script} could not be loaded${reason === '' ? '' : ` (${clauseOf(reason)})`}. Check the connection, then ${whatToDo}.`;

export const scriptSilent = (script: string, milliseconds: number, whatToDo: string) =>
  `${script} has not loaded for ${seconds(milliseconds)}. Check the connection, then ${whatToDo}.`;

/** Silence has many causes, and the likeliest is told. */
const busy = 'The device may be busy with something else.';

/** A computation other than training, which `advice` says how to begin anew. */
export const computationHung = (milliseconds: number, advice: string) =>
  `The computation has not answered for ${seconds(milliseconds)} and was ended. ${busy} ${advice}`;

const trainingScript = 'The training script';
const otherwise = 'Train again, or reload the page.';
const lessMemory =
  'There may be too little memory: choose smaller images, fewer filters or a shallower network, then train again.';
const otherData = 'Reload the page to load the images again, or choose another backend.';
const diverged = (iteration: number) => `Training diverged: the loss of iteration ${iteration} is not a finite number.`;

export const failureStrings = {
  'files-not-loaded': (reason: string) =>
    `The images could not be loaded: ${sentenceOf(reason)} Check the connection, then train again.`,
  'own-data-missing':
    'The images are ones that you once brought, and they are not on this device. Open the same files under Your data in the lab, then train again.' as string,
  'script-not-loaded': (reason: string) => scriptNotLoaded(trainingScript, reason, 'train again or reload the page'),
  'script-silent': (milliseconds: number) => scriptSilent(trainingScript, milliseconds, 'train again'),
  'no-backend': (refused: string) => `Training failed: no backend works. ${refused} ${otherwise}`,
  threw: (reason: string, outOfMemory: boolean) =>
    `Training failed: ${sentenceOf(reason)} ${outOfMemory ? lessMemory : otherwise}`,
  unreadable:
    'A message between the page and its training worker could not be read. Reload the page, then train again.' as string,
  hung: (milliseconds: number, iteration: number) => {
    // Before the first iteration the engine was slow to start, which no other network mends.
    const rest =
      iteration > 0
        ? `What it reported up to iteration ${iteration} is kept. Train again, or choose a smaller network.`
        : `${busy} Train again.`;
    return `Training has not answered for ${seconds(milliseconds)} and was ended. ${rest}`;
  },
  /** The learning rate is blamed where it can have had a part in it. */
  diverged: {
    'at-once': (iteration: number) => `${diverged(iteration)} No update has been made before it. ${otherData}`,
    overshoot: (iteration: number, rate: number) =>
      `${diverged(iteration)} The curve ends at the last finite one; try a learning rate below ${rate}.`,
    sudden: (iteration: number) => `${diverged(iteration)} The losses before it had not grown. ${otherData}`,
  },
  /** `cause`: the sentence for what happened to that network. */
  'not-started': (cause: string | null) =>
    `A network that another starts from was not trained to its end. ${cause ?? otherwise}`,
} as const;
