import { chartStrings } from '../../../../i18n/en/charts.ts';
import { figureStrings } from '../../../../i18n/en/figure.ts';
import { errorWords } from './error.ts';

type Kind = 'plain' | 'residual';

interface Maps {
  readonly featureMapSize: number;
  readonly channels: number;
}

const { perCent, kinds, networkName } = chartStrings;
const wholeNumber = new Intl.NumberFormat('en-GB');
const mapsName = ({ featureMapSize, channels }: Maps) => `${channels} maps of ${featureMapSize}×${featureMapSize}`;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Words of the twins that are asked. Blocks count from 1 here, errors are fractions. */
export const liveWords = {
  legend: 'What is changed in both networks',
  stages: (side: number, filters: number) => `${side}×${side}, ${filters} filters`,
  block: (block: number) => `Block ${block}`,
  blocksHint: (first: number, all: number) =>
    `Press a block to leave it out of both networks; press it again to bring it back. Errors come on the first ${first} test images, then on all ${wholeNumber.format(all)}.`,
  /** Where the blocks stand that are left out. */
  leftOut: (places: readonly string[]) =>
    places.length === 0 ? 'Nothing is left out.' : `Left out: ${places.join('; ')}`,
  swap: 'Swap two blocks',
  swapHint: {
    first: 'Now press the first of the two blocks.',
    second: (block: number) => `Now press the block that changes places with block ${block}.`,
  },
  scale: {
    label: 'λ',
    of: 'Shortcut',
    all: 'all shortcuts',
    one: (block: number) => `shortcut of block ${block}`,
    value: (factor: number) => factor.toFixed(2).replace(/0$/, ''),
  },
  statistics: { legend: 'BN statistics', asTrained: 'as trained', remeasured: 'measured again' },
  undo: 'Undo',
  reset: figureStrings.actions.reset,
  networkName: (kind: Kind, depth: number) => networkName(kinds[kind], depth),
  readout: {
    error: errorWords,
    of: (images: number, isWhole: boolean) =>
      isWhole
        ? `of all ${wholeNumber.format(images)} test images`
        : `of the first ${wholeNumber.format(images)} test images`,
    equal: 'the recorded number, to the last image',
    recorded: (error: number) => `recorded: ${perCent(error)}`,
    /** `images`: on how many, where the error beside it is on fewer. */
    whole: (error: number, images: number | null) =>
      `nothing changed${images === null ? '' : `, of all ${wholeNumber.format(images)}`}: ${perCent(error)}`,
  },
  otherDepth: (charted: number, cut: number) =>
    `These networks have ${cut} layers. The charts above are of networks with ${charted}.`,
  plainHasNoShortcuts: 'λ does nothing here: a plain network has no shortcuts.',
  noBatchNorm: 'Nothing is measured again: this network was trained without BN.',
  oddOutputs: 'For some of these images its outputs are infinite or not numbers: what it takes them for means nothing.',
  keeps: (block: number, reason: string) => `Block ${block} stays: ${reason}`,
  misfits: {
    nothingLeft: (input: Maps, output: Maps) =>
      `it makes ${mapsName(output)} of ${mapsName(input)}, and without a shortcut nothing else does.`,
    shapesDiffer: (one: number, other: number, maps: Maps, others: Maps) =>
      `Blocks ${one} and ${other} cannot change places: one gives ${mapsName(maps)}, the other ${mapsName(others)}, or they read maps of different shapes.`,
    sameBlock: 'A block cannot change places with itself.',
    other: 'This change does not fit the network.',
  },
  provenance: {
    networks: 'networks',
    twins: (depth: number, iterations: number, isRecorded: boolean) =>
      `${networkName(kinds.plain, depth)} and ${networkName(kinds.residual, depth)}, ${iterations} iterations, ${isRecorded ? 'recorded weights' : 'trained on this device'}`,
    images: 'errors',
    answer: 'an answer',
    charts: 'charts',
    recorded: 'recorded: medians of three seeds',
  },
  paths: {
    title: (network: string) => `Paths through ${network}`,
    chart: 'Paths by the number of blocks that they go through: all of them pale, those that are left dark',
    axis: 'blocks that a path goes through',
    whole: (paths: number, blocks: number) =>
      `${wholeNumber.format(paths)} paths lead through its ${blocks} blocks: each goes through the layers of a block or around them.`,
    cut: (blocks: readonly number[], left: number, all: number) =>
      `Without ${blocks.length === 1 ? 'block' : 'blocks'} ${new Intl.ListFormat('en-GB').format(blocks.map(String))}, ${wholeNumber.format(left)} of ${wholeNumber.format(all)} paths are left: those that go around ${blocks.length === 1 ? 'it' : 'them'}.`,
    plain: (network: string) => `${network} has one path, through every layer, and it is the one that was cut.`,
  },
  images: {
    label: 'Eight test images and what both networks take them for',
    description: (name: string) => `A test image: ${name}`,
    answer: (kind: Kind, name: string, isRight: boolean) => `${kind}: ${name}${isRight ? ' ✓' : ''}`,
    waiting: (kind: Kind) => `${kind}: …`,
    odd: (kind: Kind) => `${kind}: not a number`,
  },
  status: {
    loading: (bytes: number, total: number | null) =>
      total === null ? 'Loading …' : `Loading: ${megabytes(bytes)} of ${megabytes(total)} MB`,
    starting: 'Starting both networks …',
    asking: 'Asking both networks …',
    answered: (plain: number, residual: number, images: number, milliseconds: number) =>
      `plain ${perCent(plain)}, residual ${perCent(residual)}, of ${wholeNumber.format(images)} images, in ${figureStrings.milliseconds(milliseconds)}`,
    fromLink: 'The link names changes. Load the twins to see what they do; nothing has been computed yet.',
  },
} as const;
