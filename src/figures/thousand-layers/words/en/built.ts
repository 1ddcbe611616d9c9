import { chartStrings } from '../../../../i18n/en/charts.ts';
import { rate, warmUp } from '../../study/experiments.ts';
import type { Start } from '../../study/experiments.ts';

/** Words that the page is built with and no script needs. */

const { perCent, kinds } = chartStrings;
const count = new Intl.NumberFormat('en-GB').format;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)}\u00a0s`;

export const builtWords = {
  measuredHere: 'Measured here',
  paperSays: 'The paper says',
  lines: (window: number, errorWindow: number) =>
    `A loss is that of a mini-batch, smoothed over ${window} iterations. A training error is the mean of the last ${errorWindow} mini-batches. Runs of one seed, joined by a line, have the same first weights and the same images in the same order.`,
  changes: (iterations: number, batchSize: number, warm: number, side: number, images: number) => [
    `Half of the paper’s filters, ${count(images)} grey images of ${side} × ${side} pixels, and ${iterations} iterations of ${batchSize} images at a rate that is never divided.`,
    `Our rate goes up after ${warm} iterations, whatever the error is then. The paper waits for an error.`,
  ],
  needsScript: 'Training needs JavaScript. What you see was recorded.',
  deepest: {
    title: '1202 layers, trained in this site’s engine',
    chip: 'Paper Sec. 4.2',
    label: 'Training loss of 1202 layers against iteration, by two schedules',
    trained: (parameters: number, iterations: number, batchSize: number) =>
      `A residual network of 1202 layers, with ${count(parameters)} parameters, was trained for ${iterations} iterations of ${batchSize} images, once by each of two schedules.`,
    costs: (milliseconds: number, minutes: number, bytes: number) =>
      ` An iteration took ${seconds(milliseconds)} on one core, a training ${Math.round(minutes)} minutes, and the engine’s memory grew to ${Math.round(bytes / 1e6)}\u00a0MB. The same engine runs in your browser.`,
    learnt: (start: Start, error: number): string =>
      start === 'warm'
        ? ` With the warm-up and then a rate of ${rate}, the training error ends at ${perCent(error)}.`
        : ` With a rate of ${warmUp.rate} throughout, it ends at ${perCent(error)}.`,
    lost: (start: Start, error: number, guessing: number): string =>
      start === 'warm'
        ? ` With the warm-up and then a rate of ${rate} it learns nothing that lasts: the training error ends at ${perCent(error)}, and guessing gives ${perCent(guessing)}.`
        : ` With a rate of ${warmUp.rate} throughout it learns nothing: the training error ends at ${perCent(error)}.`,
    scope: (images: string, iterations: string) =>
      `It shows that a thousand layers can be computed and trained here. It says nothing on the paper’s network, which has four times the filters, colour images of ${images} and ${iterations}, and which trained without difficulty.`,
    numbers: {
      summary: 'The losses, as a table',
      caption: 'Mean training loss of the last 10 iterations, and training error',
      iteration: 'iteration',
      loss: (start: string) => `loss, ${start}`,
      error: (start: string) => `training error, ${start}`,
    },
  },
  pairs: {
    title: 'Two pairs of networks: put a name to each',
    chip: 'Paper Sec. 1 and 4.2',
    asked: 'In both pairs the deeper network has the higher test error. Which name belongs to which?',
    legend: 'This is',
    choices: { degradation: 'degradation', overfitting: 'overfitting' },
    first: {
      title: 'Our runs to the end, a dot a seed',
      label: 'Training and test error of plain-20 and plain-56, our runs to the end',
    },
    second: {
      title: 'The paper, as printed',
      source: ['second chart', 'the paper, Sec. 4.2 and Table 6'],
      label: 'Training and test error of ResNet-110 and ResNet-1202, as the paper prints them',
    },
    axis: 'error, %',
    plain: (depth: number) => `${kinds.plain}-${depth}`,
    residual: (depth: number) => `ResNet-${depth}`,
    notes: {
      training: (error: number) => `training ${perCent(error)}`,
      test: (error: number) => `test ${perCent(error)}`,
      trainingAs: (printed: string) => `training ${printed}`,
      testAs: (printed: string) => `test ${printed}`,
      similar: 'training: “similar”',
    },
    numbers: {
      summary: 'The numbers, as a table',
      caption: 'Errors at the end: our runs, and the paper’s networks as it prints them',
      columns: ['network', 'seed', 'training error', 'test error'],
      noSeed: 'paper',
      similar: '“similar”',
      perCent,
    },
    right: 'As you say. ',
    wrong: 'Not here. ',
    answers: {
      degradation: 'Degradation.',
      overfitting: 'Overfitting, as the paper argues.',
    },
  },
} as const;
