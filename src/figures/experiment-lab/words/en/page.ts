import { nameWords } from './names.ts';

/** Words that stand in the page, and that no script needs. */

export const pageWords = {
  title: 'Every control: set an experiment, vary one or two fields, train',
  chip: 'Paper Sec. 4.2',
  needsScript: 'Setting and training need JavaScript. What you see was recorded.',
  several: 'Fields marked “several” take more than one value: 8, 20, 44. At most two of them may be varied at once.',
  groups: {
    network: 'Network',
    training: 'Training',
    schedule: 'Schedule, momentum and weight decay',
    seeds: 'Images and seeds',
    look: 'Shown in the chart',
  },
  severalMark: 'several',
  choices: {
    kinds: { both: 'both, as twins', plain: 'plain', residual: 'residual' },
    block: { basic: 'basic', bottleneck: 'bottleneck' },
    shortcut: { A: 'A', B: 'B', C: 'C' },
    bn: { on: 'with', off: 'without' },
    warmup: { off: 'none', on: 'a smaller rate first' },
    augment: { off: 'none', on: '4 pixels padded, random crop and mirror' },
    error: nameWords.errors,
  },
  asInThePaper: 'As in the paper',
  asInThePaperSays:
    '16, 32 and 64 filters, mini-batches of 128, learning rate 0.1, divided by 10 after half and after three quarters of the iterations, augmentation. Depth and iterations stay as they are. Colour images of your own are chosen, if you use any.',
  /** What networks learn is kept only where the reader asks for it: a sweep can have 60 of them. */
  keep: {
    /** `megabytes`: that there is room for. */
    box: (megabytes: number) =>
      `Keep the weights of each trained network on this device: at most ${megabytes} MB, the oldest go first. Where both twins are kept, trained on the site’s images, you can cut their shortcuts and map their loss in the`,
    where: 'Afterword',
  },
  hints: { divided: 'none' },
  changes: [
    'The paper trains on colour images of 32 × 32 pixels for 64,000 iterations, with 16 filters in the first stage and 128 images in a mini-batch. Here the images are smaller and grey, unless you bring your own, and trainings are short enough for a page. Filters, mini-batch, learning rate and its schedule, and augmentation can be set to the paper’s; the iterations stay fewer.',
    'A training error is the mean over the mini-batches of the last 25 iterations, as seen while training. A test error is measured at the end, on test images.',
  ],
} as const;
