import type { FeatureMaps } from '../../../../networks/network-spec.ts';
import type { WrittenPlace } from '../../../../networks/written/written-block.ts';
import type { NumberWanted } from '../../../../networks/written/written-fault.ts';
import { sentenceOf } from '../../../../i18n/sentence.ts';
import type { OperationName, ValueKind } from '../../sandbox/report.ts';

/** Words of the block editor that come with what runs code. */

const values: Readonly<Record<ValueKind, string>> = {
  nothing: 'nothing',
  number: 'a number',
  text: 'text',
  boolean: 'true or false',
  function: 'a function',
  object: 'an object',
  promise: 'a promise',
  'feature-maps': 'feature maps',
};

const maps = ({ featureMapSize, channels }: FeatureMaps) =>
  `${channels} channels of ${featureMapSize} × ${featureMapSize}`;
const placeName = ({ filters, stride }: WrittenPlace) =>
  stride === 1 ? `in a stage of ${filters} filters` : `where the stage of ${filters} filters begins`;
const wanted = (want: NumberWanted) =>
  'oneOf' in want
    ? want.oneOf.join(' or ')
    : `${want.whole ? 'a whole number' : 'a number'} from ${want.minimum} to ${want.maximum}`;

const list = new Intl.ListFormat('en-GB');

/** As it is written, and what it is; `x` and numbers beside the operations. */
const operations = {
  x: ['x', 'the feature maps that come in'],
  conv: [
    'conv(a, { filters, size, stride })',
    'convolution; size 1 or 3, stride 1 or 2. Left out: the stage’s filters, 3, 1',
  ],
  batchNorm: ['batchNorm(a)', 'batch normalisation'],
  relu: ['relu(a)', '0 for what is negative'],
  sigmoid: ['sigmoid(a)', 'each value, between 0 and 1'],
  add: ['add(a, b)', 'a + b, of one shape'],
  multiply: ['multiply(a, b)', 'a times b, value by value'],
  concatenate: ['concatenate(a, b)', 'channels of b behind those of a'],
  scale: ['scale(a, 0.5)', 'each value, times 0.5'],
  shortcut: ['shortcut(a)', 'a itself, or option A at the start of a stage'],
  numbers: ['filters, stride', 'what the block has to give here'],
  log: ['console.log(…)', 'prints below the code'],
} as const satisfies Readonly<
  Record<OperationName | 'x' | 'numbers' | 'log', readonly [written: string, meaning: string]>
>;

export const writingStrings = {
  operations: { title: 'What a block may use', all: Object.values(operations) },
  status: {
    running: 'The code runs in its sandbox …',
    shown: 'Drawn and counted as the code says.',
    changed: 'The code has changed. Run it to see what it computes now.',
    otherFilters: 'The network has other filters now. Run the code to see what it computes with them.',
    notRun: 'This code came with the link. Nothing has run; press Run if you want to.',
  },
  /** A problem, with the line in which it is; 0 is one that is not known. */
  at: (line: number, sentence: string) => (line === 0 ? sentence : `Line ${line}: ${sentence}`),
  goTo: (line: number) => `Go to line ${line}`,
  where: 'The line is marked in the code.',
  draft: 'This is the code as you left it on this device.',
  draftUnder: 'What you had written is not lost: undo (Ctrl+Z) brings it back.',
  /** In the place of a drawing and of counts, before any code has run. */
  waits: { drawing: 'The code is drawn when it has run.', finding: 'The code is counted when it has run.' },
  /** A number of the form; `want`: what it takes. */
  wants: (name: string, want: string) => `${name}: want ${want}.`,
  seeking: 'Training diverged. The run is made again to find the line.',
  noDraft: 'Your browser keeps nothing for this site, so the code is gone when you leave the page. A link keeps it.',
  leave: 'Escape leaves the editor.',
  problems: {
    noBlock: 'There is no function called block.',
    noOperation: (name: string, known: readonly string[]) =>
      `There is no operation called “${name}”. A block can use ${list.format(known)}.`,
    notDeclared: (message: string, known: readonly string[]) =>
      `${sentenceOf(message)} A block names the operations that it uses in braces behind x. There are ${list.format(known)}.`,
    noMaps: (operation: string, value: ValueKind) => `${operation} wants feature maps, and was given ${values[value]}.`,
    noOption: (operation: string, option: string) => `${operation} has no option called “${option}”.`,
    noNumber: (operation: string, option: string, value: ValueKind) =>
      `“${option}” of ${operation} has to be a number, and is ${values[value]}.`,
    noOptions: (operation: string, value: ValueKind) =>
      `${operation} takes its options as { filters, size, stride }, and was given ${values[value]}.`,
    arithmetic:
      'Feature maps are not numbers: +, − and × do not work on them. Write add(a, b) for a + b, and scale(a, 0.5) for 0.5 a.',
    noResult: (value: ValueKind) => `The block has to return feature maps, and returns ${values[value]}.`,
    endless: (most: number) => `The block has more than ${most} operations. Is there a loop without an end?`,
    tooMuch: (characters: number, most: number) => `The code has ${characters} characters, and may have ${most}.`,
    tooLong: (seconds: number) => `The code did not end within ${seconds} s, so it was stopped.`,
    noSandbox: 'The page in which code runs did not come. Nothing has run; try again.',
    oddAnswer: 'What came out of the sandbox is no block.',
    tooManySteps: (steps: number, most: number) => `The block has ${steps} operations, and may have ${most}.`,
    numberOutside: (operation: string, number: string, value: number | null, want: NumberWanted) =>
      `“${number}” of ${operation} is ${value ?? 'no number'} (want ${wanted(want)}).`,
    shapesDiffer: (operation: string, one: FeatureMaps, other: FeatureMaps) =>
      `${operation} was given ${maps(one)} and ${maps(other)}, which do not fit.`,
    narrowing: (channels: number, filters: number) =>
      `shortcut would have to make ${filters} channels of ${channels}; it can add zero channels and take none away.`,
    wrongResult: (shape: FeatureMaps, want: FeatureMaps, place: WrittenPlace) =>
      `The block gives ${maps(shape)}, but ${placeName(place)} it has to give ${maps(want)}.`,
    tooManyChannels: (channels: number, most: number) => `There are ${channels} channels, and may be ${most}.`,
    unused: (operation: string) => `Nothing that the block returns depends on this ${operation}.`,
    nothingLearnt: (place: WrittenPlace) => `There is nothing to learn ${placeName(place)}.`,
    diverged: (iteration: number, operation: string, block: number, stage: number) =>
      `Training diverged. In iteration ${iteration} this ${operation} gave the first value that is not finite, in block ${block} of stage ${stage}.`,
    divergedBack: (iteration: number, operation: string, block: number, stage: number) =>
      `Training diverged. In iteration ${iteration} all values were finite on the way forward. On the way back this ${operation} got the first gradient that is not finite, in block ${block} of stage ${stage}.`,
    divergedOutside: (iteration: number) =>
      `Training diverged. In iteration ${iteration} the first value that is not finite came up before the blocks or behind them, so there is no line to name.`,
    divergedBackOutside: (iteration: number) =>
      `Training diverged. In iteration ${iteration} all values were finite on the way forward. The first gradient that is not finite came up before the blocks or behind them, so there is no line to name.`,
    divergedUnfound:
      'Training diverged. The run was made again to find the line, and all its values were finite, so there is no line to name.',
    divergedUnsought: (why: string) => `Training diverged. The run could not be made again to find the line. ${why}`,
    otherPlaces: 'The block was not written for the places of this network.',
  },
} as const;
