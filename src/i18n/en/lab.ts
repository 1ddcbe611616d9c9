import { chartStrings } from './charts.ts';
import { clauseOf } from '../sentence.ts';
import { sizeStrings } from './sizes.ts';

/** The lab: the reader's runs, what is done with them, and what they say side by side. */

const { perCent, kinds, networkName } = chartStrings;

const { bytes: size } = sizeStrings;
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' });
const runs = (count: number) => (count === 1 ? 'one run' : `${count} runs`);
const Runs = (count: number) => (count === 1 ? 'One run' : `${count} runs`);
const because = (reason: string) => (reason === '' ? '' : ` (${clauseOf(reason)})`);

/** A kind of the paper's, or blocks of the reader's own by their mark. */
const network = (kind: string) => (kind === 'plain' || kind === 'residual' ? kinds[kind] : `own block ${kind}`);

/** A learning rate, a number of layers and their like, as a field of a run holds them. */
const fields = {
  network: 'network',
  depth: 'depth',
  shortcut: 'shortcut',
  shortcutScale: 'scale of shortcuts',
  block: 'block',
  filters: 'filters',
  batchNorm: 'BN',
  data: 'images',
  side: 'side of images',
  augmentation: 'augmentation',
  iterations: 'iterations',
  batchSize: 'mini-batch',
  learningRate: 'rate',
  dividedAt: 'rate divided at',
  warmUpRate: 'rate of warm-up',
  warmUpIterations: 'iterations of warm-up',
  momentum: 'momentum',
  weightDecay: 'weight decay',
  seed: 'seed',
  start: 'start',
  backend: 'computed by',
} as const;

export const labStrings = {
  region: 'Your runs',
  needsScript: 'The lab lists what your browser keeps. It needs JavaScript.',
  loading: 'Looking for your runs …',
  missing: 'What lists your runs could not be loaded. Reload the page to try again.',
  empty:
    'No run is kept in this browser yet. Press Train in one of the figures listed below, and its runs will stand here.',
  trainingFigures: {
    title: 'Figures that train',
    text: 'Every run of these figures is kept when it ends, or when you stop it.',
    place: (number: string, page: string) => `${number} of ${page}`,
  },
  total: (count: number, bytes: number, limit: number) => `${Runs(count)}, ${size(bytes)} of at most ${size(limit)}.`,
  shown: (shown: number, count: number) => `${shown} of ${runs(count)} are shown.`,
  unreadable: (count: number) => (count === 1 ? 'One record cannot be read.' : `${count} records cannot be read.`),
  deleteUnreadable: 'Delete what cannot be read',
  filter: { label: 'Trained in', all: 'all figures', unknown: 'no figure that is known' },
  tools: {
    exportSelected: 'Export selected',
    exportAll: 'Export all',
    import: 'Import a file',
    deleteSelected: 'Delete selected',
    deleteAll: 'Delete all',
    undo: 'Undo',
    drop: 'A file can also be dropped here.',
  },
  confirm: {
    question: (count: number) => `Delete ${runs(count)}, pinned ones included?`,
    /** Of one run that is pinned. */
    pinned: (name: string) => `${name} is pinned. Delete it all the same?`,
    yes: 'Delete',
    no: 'Keep',
  },
  table: {
    caption: 'Runs that this browser keeps',
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all that are shown',
    name: 'name',
    rename: (name: string) => `Name of ${name}`,
    date: 'date',
    trainingError: 'training error',
    testError: 'test error',
    made: 'iterations',
    figure: 'figure',
    other: 'other settings',
    actions: 'keep',
    code: 'Code',
    pin: 'Pin',
    delete: 'Delete',
    of: (action: string, name: string) => `${action}: ${name}`,
    open: (place: string) => `Open in ${place}`,
  },
  fields,
  network,
  /** Of a run of the reader's own blocks. */
  code: {
    title: (name: string) => `The code of ${name}`,
    open: 'Open in the editor',
    close: 'Close',
  },
  /** What a run of blocks is called that have a title, and that nobody has named. */
  titledName: (title: string, depth: number, seed: number) => `${title}, depth ${depth}, seed ${seed}`,
  networkName: (kind: string, depth: number) => networkName(network(kind), depth),
  /** What any other run is called that nobody has named. */
  ownName: (kind: string, depth: number, seed: number) => `${networkName(network(kind), depth)}, seed ${seed}`,
  /** Of a field that a run does not have: a plain network has no shortcuts. */
  none: '–',
  /** By the text that the experiment has: of the reader's own, the beginning of their fingerprint. */
  data: (text: string) => (text.startsWith('own-') ? `of your own (${text.slice(4, 12)})` : 'Fashion-MNIST'),
  augmentations: { 'crop-and-mirror': 'crop and mirror' },
  batchNorm: { on: 'with BN', off: 'without BN' },
  blocks: { basic: 'basic', bottleneck: 'bottleneck' },
  backends: { wasm: 'WebAssembly', webgl: 'WebGL', cpu: 'plain JavaScript' },
  setting: (field: string, value: string) => `${field} ${value}`,
  endings: { done: '', stopped: 'stopped', diverged: 'diverged', failed: 'failed' },
  date: (date: string) => when.format(new Date(date)),
  perCent,
  deleted: (count: number, name: string) => (count === 1 ? `${name} was deleted.` : `${runs(count)} were deleted.`),
  restored: 'What was deleted is back.',
  renamed: (name: string) => `The run is called ${name}, and is pinned.`,
  /** Whether the browser keeps what the site keeps even where it needs room; empty where it does not say. */
  promise: {
    given: 'Your browser has promised to keep what is kept here until you delete it.',
    'not-given':
      'Your browser has not promised to keep it: where it needs room, it may delete what this site keeps. An exported file is safe.',
    unknown: '',
  },
  gone: 'This run was deleted in another tab.',
  exported: (count: number) => `A file with ${runs(count)} was made.`,
  notRead: (count: number) => `${Runs(count)} could not be read, and ${count === 1 ? 'is' : 'are'} not in it.`,
  imported: (added: number, known: number) =>
    [
      added === 0 ? 'No run was added.' : `${Runs(added)} ${added === 1 ? 'was' : 'were'} added.`,
      known === 0 ? '' : ` ${Runs(known)} ${known === 1 ? 'is' : 'are'} here already.`,
    ].join(''),
  imagesMissing: (count: number) =>
    `${Runs(count)} ${count === 1 ? 'was' : 'were'} trained on images that are not kept on this device. To train again, read the same files under “Your data”, further down.`,
  noRoom: (wanted: number, free: number) =>
    `The file needs ${size(wanted)}, and ${size(Math.max(0, free))} are free. Delete some runs, then import it again. Nothing was added.`,
  tooLarge: (bytes: number, limit: number) =>
    `The file has ${size(bytes)}, more than the ${size(limit)} that can be read. Nothing was added.`,
  /** `why`: a clause, one of `refusals`; `place`: what is wrong where, as whoever mends the file wants it. */
  refused: (file: string, why: string, place: string) =>
    `${file} was not imported: ${clauseOf(why)}. Nothing was added. (In the file: ${clauseOf(place)})`,
  /** Of a file that cannot be read; `run`: which in the file, from 1. */
  refusals: {
    version: 'it was written by another version of this site',
    other: 'it is not as this site writes such files',
    run: (run: number) => `run ${run} of it cannot be read`,
    number: (run: number, iteration: number, of: 'trainingLoss' | 'trainingError') =>
      `run ${run} of it cannot be read, since the ${{ trainingLoss: 'training loss', trainingError: 'training error' }[of]} of its iteration ${iteration} is no number that it can be`,
    order: (run: number, iteration: number) =>
      `run ${run} of it cannot be read, since its iteration ${iteration} is missing, or not in its place`,
  },
  noRuns: (file: string) =>
    `${file} is no file of runs, or was not saved whole. Choose a JSON file that was exported here, or taken from a figure. Nothing was added.`,
  partMissing: (reason: string) => `The charts could not be loaded (${clauseOf(reason)}). Select a run to try again.`,
  problems: {
    unavailable: (reason: string) => `This browser keeps nothing for this site${because(reason)}.`,
    full: () => 'This browser gives the site no more room.',
    'newer-version': () => 'A newer version of this site has changed what is kept. Reload the page to see it.',
    blocked: () => 'Another tab has an older version of this site open. Close it, then reload this page.',
    damaged: (reason: string) => `What is kept cannot be read${because(reason)}.`,
    failed: (reason: string) => `What is kept could not be reached${because(reason)}. Reload the page to try again.`,
  },
  selected: {
    title: 'Selected runs',
    none: 'Select runs in the table to see their curves side by side.',
    count: (count: number) => `${Runs(count)} ${count === 1 ? 'is' : 'are'} selected.`,
    most: (drawn: number, count: number) => `The curves of the first ${drawn} of ${count} are drawn.`,
    curves: 'Their curves',
    error: 'Training error against iteration, a line a run',
    loss: 'Training loss against iteration, a line a run',
    errorAxis: 'training error, %',
    lossAxis: 'training loss',
    iterationAxis: 'iteration',
    caption: (window: number) =>
      `Each point is the mean over the mini-batches of the last ${window} iterations, as seen while training. A cross marks where a run diverged.`,
    readError: (name: string, iteration: number, error: number) => `${name}, iteration ${iteration}: ${perCent(error)}`,
    readLoss: (name: string, iteration: number, loss: number) =>
      `${name}, iteration ${iteration}: loss ${loss.toPrecision(3)}`,
  },
  compare: {
    title: 'Compare over two settings',
    same: 'The selected runs differ in no setting. Select runs that do.',
    x: 'From left to right',
    series: 'A line for each',
    error: 'Error',
    errors: { trainingError: 'training error', testError: 'test error' },
    noSeries: 'one line for all',
    chart: (error: string, x: string) => `${error} against ${x}`,
    axis: (error: string) => `${error}, %`,
    rateAxis: (rate: string) => `${rate} (log scale)`,
    read: (series: string, x: string, error: number) => `${series === '' ? '' : `${series}, `}${x}: ${perCent(error)}`,
    mixed: (others: readonly string[]) =>
      `The runs differ in other settings, too (${others.join(', ')}), so a point may hold runs that cannot be compared.`,
    unfinished: (count: number) =>
      `${Runs(count)} did not come to the end, and ${count === 1 ? 'counts' : 'count'} as far as ${count === 1 ? 'it' : 'they'} got.`,
    caption: 'A dot is a run, and lines join medians.',
    table: 'Medians of the selected runs',
    count: 'runs',
    missing: (count: number) =>
      `${Runs(count)} ${count === 1 ? 'has' : 'have'} no such error, and ${count === 1 ? 'is' : 'are'} left out.`,
  },
} as const;
