import type { StripData } from '../../charts/strip-chart.ts';
import type { RunResult } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { errorRows, gapRows, noiseRow, pointsAroundZero, ticksAround } from '../../live-figure/seed-strips.ts';
import { errorsOf, pairs, readingOf } from './reading.ts';
import type { SeedError, TwinReading } from './reading.ts';
import type { TwinSettings } from './twin-experiments.ts';
import { contenders, depthOf, twins } from './twins.ts';
import type { Contender } from './twins.ts';
import type { BottleneckStrings } from './words.ts';

/** What is drawn: live runs where there are any, over the recorded ones. */
export interface TwinPicture {
  readonly recorded: readonly RunResult[];
  readonly live: readonly RunResult[];
  readonly settings: Pick<TwinSettings, 'blocks' | 'iterations'>;
}

/** The errors that a picture is about, and those that stand pale behind them. */
export interface ShownErrors {
  readonly shown: readonly SeedError[];
  readonly behind: readonly SeedError[];
}

export function shownErrors({ recorded, live, settings }: TwinPicture): ShownErrors {
  const known = errorsOf(recorded, settings.iterations);
  return live.length === 0
    ? { shown: known, behind: [] }
    : { shown: errorsOf(live, settings.iterations), behind: known };
}

const kindOf = (contender: Contender): NetworkKind => twins[contender].kind;
const kinds = ['plain', 'residual'] as const satisfies readonly NetworkKind[];
const gapsOf = ({ gaps }: TwinReading) => kinds.flatMap((kind) => gaps[kind] ?? []);

/** Layers of the basic net and of the one with bottlenecks. */
export const depthsWith = (blocks: number): readonly [number, number] => [
  depthOf('basic', blocks),
  depthOf('bottleneck', blocks),
];

/** Room for names and notes beside the charts. */
const nameWidth = 110;

/** Every seed of every network on one axis, twins of one kind joined. */
export function errorStrips(picture: TwinPicture, words: BottleneckStrings['chart'], isRead = true): StripData {
  const { shown, behind } = shownErrors(picture);
  return {
    label: words.errors(...depthsWith(picture.settings.blocks)),
    axisLabel: words.errorAxis,
    rows: errorRows(contenders, shown, behind, { words, kindOf, isRead }),
    nameWidth,
    domain: ticksAround(
      [...shown, ...behind].map(({ error }) => 100 * error),
      5,
    ),
    tick: words.errorTick,
    band: null,
    joined: kinds.map((kind) => pairs[kind].map((contender) => contenders.indexOf(contender)).toReversed()),
  };
}

/** What another seed does, and how far twins of one seed part, on one axis. */
export function gapStrips(picture: TwinPicture, words: BottleneckStrings['chart'], isRead = true): StripData {
  const { shown, behind } = shownErrors(picture);
  const [reading, other] = [readingOf(shown), readingOf(behind)];
  // Too few live seeds tell nothing of chance; the recorded ones do.
  const noise = other.noise.residual ?? reading.noise.residual;
  const rows = [
    noiseRow(noise, words),
    ...gapRows(Object.values(pairs).toReversed(), gapsOf(reading), gapsOf(other), { words, kindOf, isRead }),
  ];
  return {
    label: words.gaps(...depthsWith(picture.settings.blocks)),
    axisLabel: words.gapAxis,
    rows,
    nameWidth,
    domain: pointsAroundZero(rows),
    tick: words.gapTick,
    band: noise && { half: 100 * noise.typical, name: words.band(noise.typical) },
    joined: [],
  };
}
