import type { PresetName } from '../presets.ts';

/** Words of the block editor that stand in the page. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const times = (value: number) => `${Number(value.toFixed(2))}`;

const trained = (depth: number) =>
  `Training error with this block, in a network with as many blocks as the paper’s of ${depth} layers`;

export const blockEditorStrings = {
  title: 'Write a block, see what it is, and train it',
  chip: 'Paper Sec. 3.1, Eq. 1',
  code: 'Code of the block',
  drawn: 'What it computes',
  hint: 'x is what the block reads. Operations give feature maps; add(a, b) stands for a + b.',
  form: {
    preset: 'Begin with',
    presets: {
      paper: 'the paper’s block',
      plain: 'a plain block',
      'pre-activation': 'pre-activation (2016)',
      'relu-before-addition': 'ReLU before the addition',
      'scaled-shortcut': 'the shortcut halved',
      'highway-gate': 'a highway gate',
      'one-batch-norm': 'one BN left out',
      'one-layer': 'F of one layer',
      bottleneck: 'a bottleneck',
      concatenation: 'concatenation',
    } satisfies Readonly<Record<PresetName, string>>,
    own: 'code of your own',
    edit: 'Edit',
    run: 'Run',
    undo: 'Undo',
    reset: 'Back to the paper’s block',
    place: 'Shown',
    places: { inside: 'within a stage', first: 'where a stage begins' },
    depth: 'Depth, with the paper’s block',
  },
  drawing: {
    conv: (size: number, filters: number, stride: number, batchNorm: boolean) =>
      `${size}×${size}, ${filters}${stride === 1 ? '' : `, /${stride}`}${batchNorm ? ', BN' : ''}`,
    batchNorm: 'BN',
    relu: 'ReLU',
    sigmoid: 'sigmoid',
    add: 'addition',
    multiply: 'product',
    concatenate: 'joined',
    end: 'the block’s output',
    identity: 'identity',
    padded: (stride: number) => (stride === 1 ? 'zeros added' : `every ${stride}nd pixel, zeros added`),
    scaled: (by: number) => `× ${`${by}`.replace('-', '−')}`,
    result: (filters: number) => `${filters} channels`,
    /** What the drawing says to those who do not see it. */
    label: (rows: readonly string[], beside: readonly string[]) => [`From x: ${rows.join('; ')}.`, ...beside].join(' '),
    way: (from: string, to: string, through: string) =>
      `A way leads from ${from} to ${to}${through === '' ? '' : ` (${through})`}.`,
  },
  counts: {
    caption: (depth: number, side: number, channels: number) =>
      `Networks with as many blocks as the paper’s of ${depth} layers, on ${channels === 1 ? 'grey' : 'colour'} images of ${side} × ${side}`,
    block: 'block',
    papers: 'the paper’s',
    own: 'this one',
    ratio: 'times as many',
    depth: 'weighted layers',
    parameters: 'parameters',
    multiplyAdds: 'multiply-adds',
    count: (value: number) => whole.format(value),
    /** Of what has not run. */
    unknown: '–',
    times,
  },
  finding: {
    same: 'A network of this block costs as much as one of the paper’s.',
    cost: (parameters: number, multiplyAdds: number) =>
      `A network of this block takes ${times(parameters)} times the parameters of the paper’s, and ${times(multiplyAdds)} times the multiply-adds.`,
    layers: (own: number, papers: number) => ` It has ${own} weighted layers, and the paper’s ${papers}.`,
  },
  training: {
    title: trained,
    besideLab: (depth: number) => `${trained(depth)}, beside recorded plain and residual ones`,
    own: 'this block',
    seed: 'Seed',
    iterations: 'Iterations',
    filters: 'Filters of the first stage',
    rate: 'Learning rate',
    twins: 'Train beside it',
    withTwins: { no: 'nothing', yes: 'a plain and a residual network' },
    chart: (depth: number, seed: number) =>
      `Training error against iteration: plain and residual networks of ${depth} layers, seed ${seed}, and one of this block`,
    ended: (iterations: number, error: string) =>
      `After ${iterations} iterations this block has a training error of ${error}`,
    diverged: (iterations: number) =>
      iterations === 0
        ? 'With this block training diverged in the first iteration'
        : `With this block training diverged after ${iterations} ${iterations === 1 ? 'iteration' : 'iterations'}`,
    noCurve: (window: number) => ` No curve is drawn, since a training error is that of ${window} iterations.`,
    plain: (live: boolean) => (live ? '; the ' : '; the recorded '),
    at: (error: string) => ` network had ${error} then, and the `,
    atEnd: (error: string) => ` one ${error}.`,
    same: (live: boolean) => ` Its losses are those of the ${live ? '' : 'recorded '}`,
    sameEnd: ' network, to the last bit.',
    seeds: (seeds: number, plain: string, residual: string) =>
      ` Over ${seeds} recorded seeds plain networks have ${plain}, residual ones ${residual}. Yours is one run, and another seed would end elsewhere.`,
    oneSeed: ' Each is one run, and another seed would end elsewhere.',
    alone: (ended: string) => `${ended}.`,
    otherImages: 'The recorded networks saw Fashion-MNIST, so none is drawn here.',
    besideYours: (twins: boolean) =>
      ` A plain and a residual network ${twins ? 'are' : 'can be'} trained beside yours, on the same images.`,
    onOwn: (name: string) => ` Trained on images of your own (${name}).`,
    notRecorded: ' No plain and residual networks are recorded with these settings. They can be trained beside yours.',
    range: (least: string, most: string) => (least === most ? least : `${least} to ${most}`),
    table: {
      caption: (depth: number, seed: number) => `Networks as deep as ${depth} layers, seed ${seed}`,
      network: 'network',
      iterations: 'iterations',
      trainingError: 'training error',
      testError: 'test error',
      recorded: (kind: string) => `${kind}, recorded`,
    },
    missing: (reason: string) => `The recorded networks could not be loaded: ${reason}.`,
    slow: (seconds: number) => `The recorded networks have not come in ${seconds} s; the page still waits for them.`,
  },
  unfinished: {
    text: (iteration: number, iterations: number) =>
      `A run of this block was left after ${iteration} of ${iterations} iterations. Train goes on with it.`,
    action: 'Begin anew',
  },
  printed: 'Printed by the code',
  needsScript: 'The code can be changed and run with JavaScript. What you see is the paper’s block.',
  part: {
    missing: (reason: string) => `The editor could not be loaded: ${reason}.`,
    slow: (seconds: number) => `The editor has not come in ${seconds} s; the page still waits for it.`,
  },
  /** Of what draws runs that the reader keeps. */
  kept: {
    missing: (reason: string) => `Your runs could not be drawn: ${reason}.`,
    slow: (seconds: number) => `What draws your runs has not come in ${seconds} s; the page still waits for it.`,
  },
  noCodeInLink: 'The link holds no code that can be read, so the paper’s block is shown.',
} as const;
