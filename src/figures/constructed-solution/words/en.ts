import { chartStrings } from '../../../i18n/en/charts.ts';
import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { capitalised, clauseOf } from '../../../i18n/sentence.ts';
import type { SameNumbers } from '../outcomes.ts';

/** Words of the figure of the constructed solution. */

const { perCent } = chartStrings;
const count = new Intl.NumberFormat('en-GB').format;
const plain = { kind: 'plain' } as const;
const residual = { kind: 'residual' } as const;

export const words = {
  chip: 'Paper Sec. 1',
  titles: {
    missed: 'A deep plain network that is as good exists. Training from random weights ends elsewhere.',
    exists: 'A deeper network that is as good can be built.',
    none: 'A deeper network, built from a shallow one',
  },
  chart: {
    picture:
      'Error on training images of a shallow network, of the deeper one built from it, and of others, a row each',
    axis: 'error on 2,000 training images, %',
    rows: {
      shallow: () => 'plain-8, trained',
      untouched: (depth: number) => `plain-${depth}, built from it with identities`,
      'shallow-longer': () => 'plain-8, trained twice as long',
      built: () => 'as built, then trained on',
      shaken: (_: number, sigma: number) => `new layers shaken (σ = ${sigma}), then trained on`,
      redrawn: () => 'new layers drawn at random, then trained on',
      plain: (depth: number) => `plain-${depth}, all drawn at random, trained as long`,
      residual: (depth: number) => `residual-${depth}, all drawn at random, trained as long`,
    },
    read: (row: string, seed: number, error: number) => `${row}, seed ${seed}: ${perCent(error)}`,
    perCent,
  },
  settings: {
    depth: 'Build up to',
    depths: (depth: number) => `${depth} layers`,
    sigma: 'Shake by σ =',
  },
  caption: {
    built: (depth: number, { same, of }: SameNumbers, error: number): CaptionPart[] => [
      plain,
      `-${depth}, built from `,
      plain,
      same === of
        ? `-8, answers as that does, to the last bit: ${count(same)} of ${count(of)} probabilities that were compared are equal, those of 10 images a network. Measured on 2,000 images, its error is the same ${perCent(error)}.`
        : `-8, answers nearly as that does: ${count(same)} of ${count(of)} probabilities are equal to the last bit. Its error is ${perCent(error)}.`,
    ],
    notBuilt: 'No network has been built yet.',
    fromScratch: (depth: number, own: number, twin: number): CaptionPart[] => [
      ' From random weights ',
      plain,
      `-${depth} ends at ${perCent(own)}, `,
      residual,
      `-${depth} at ${perCent(twin)}.`,
    ],
    trainedOn: (built: number, shaken: number, sigma: number, redrawn: number): CaptionPart[] => [
      ` Trained on from where it was built, it ends at ${perCent(built)}; with the new layers shaken by σ = ${sigma} first, at ${perCent(shaken)}; with them drawn at random, at ${perCent(redrawn)}.`,
    ],
    longer: (error: number): CaptionPart[] => [` `, plain, `-8 alone, trained as long, ends at ${perCent(error)}.`],
    live: (seed: number) => `Live, seed ${seed}. `,
    pale: ' Pale: recorded.',
  },
  rings: (seeds: number) =>
    `A ring is one network, ${seeds} seeds a row, and the stroke is their median. Errors are those on the first 2,000 training images, with BN’s running statistics.`,
  training:
    'In training BN uses the mini-batch’s own mean and variance, and so the new layers are identities only in testing. Training on does not begin where the built network was.',
  changes: (made: number, batch: number, rate: number) => [
    `The paper argues, and trains nothing here. Our networks are the lab’s: ${count(made)} mini-batches of ${batch} images at a rate of ${rate}, then as many once more.`,
    'New layers stand behind the block of each stage: kernels that are one in the middle and zero elsewhere, and BN that changes nothing in testing. ReLU leaves them as they are, since what comes to them is never negative.',
    'Networks that are drawn at random as a whole are trained as long as both trainings together. New layers that are drawn at random are trained half as long.',
  ],
  table: {
    caption: 'Errors on 2,000 training images, seed by seed',
    network: 'network',
    seed: (seed: number) => `seed ${seed}`,
    median: 'median',
  },
  estimate: (time: string) => `${capitalised(time)} on two cores, an estimate from another machine`,
  view: {
    missing: (reason: string) =>
      `What draws the chart could not be loaded (${clauseOf(reason)}). It still shows what was recorded.`,
    slow: (seconds: number) => `What draws the chart has not come for ${seconds} seconds.`,
  },
  needsScript: 'Other depths and training need JavaScript. What you see was recorded.',
} as const;
