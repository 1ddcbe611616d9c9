import type { StripData } from '../../charts/strip-chart.ts';
import type { RunResult } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { errorRows, gapRows, noiseRow, pointsAroundZero, ticksAround } from '../../live-figure/seed-strips.ts';
import { contenders, options } from './contenders.ts';
import type { Contender } from './contenders.ts';
import { errorsOf, optionPairs, readingOf } from './reading.ts';
import type { SeedError } from './reading.ts';
import type { TwinSettings } from './workbench-experiments.ts';
import type { WorkbenchStrings } from './words.ts';

/** What is drawn: live runs where there are any, over the recorded ones. */
export interface WorkbenchPicture {
  readonly recorded: readonly RunResult[];
  readonly live: readonly RunResult[];
  readonly settings: Pick<TwinSettings, 'depth' | 'iterations'>;
}

/** The errors that a picture is about, and those that stand pale behind them. */
export interface ShownErrors {
  readonly shown: readonly SeedError[];
  readonly behind: readonly SeedError[];
}

export function shownErrors({ recorded, live, settings }: WorkbenchPicture): ShownErrors {
  const known = errorsOf(recorded, settings.iterations);
  return live.length === 0
    ? { shown: known, behind: [] }
    : { shown: errorsOf(live, settings.iterations), behind: known };
}

const kindOf = (contender: Contender): NetworkKind => (contender === 'plain' ? 'plain' : 'residual');

/** Room for names and notes beside the charts. */
const nameWidth = 92;

/** Every seed of every network on one axis. */
export function errorStrips(picture: WorkbenchPicture, words: WorkbenchStrings['chart'], isRead = true): StripData {
  const { shown, behind } = shownErrors(picture);
  return {
    label: words.errors(picture.settings.depth),
    axisLabel: words.errorAxis,
    rows: errorRows(contenders, shown, behind, { words, kindOf, isRead }),
    nameWidth,
    domain: ticksAround(
      [...shown, ...behind].map(({ error }) => 100 * error),
      5,
    ),
    tick: words.errorTick,
    band: null,
    joined: [options.map((option) => contenders.indexOf(option))],
  };
}

/** What another seed does, and how far twins of one seed part, on one axis. */
export function gapStrips(picture: WorkbenchPicture, words: WorkbenchStrings['chart'], isRead = true): StripData {
  const { shown, behind } = shownErrors(picture);
  const [reading, other] = [readingOf(shown), readingOf(behind)];
  // Too few live seeds tell nothing of chance; the recorded ones do.
  const noise = other.noise ?? reading.noise;
  const rows = [noiseRow(noise, words), ...gapRows(optionPairs, reading.gaps, other.gaps, { words, kindOf, isRead })];
  return {
    label: words.gaps(picture.settings.depth),
    axisLabel: words.gapAxis,
    rows,
    nameWidth,
    domain: pointsAroundZero(rows),
    tick: words.gapTick,
    band: noise && { half: 100 * noise.typical, name: words.band(noise.typical) },
    joined: [],
  };
}
