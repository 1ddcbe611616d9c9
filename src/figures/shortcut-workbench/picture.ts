import type { RunResult } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Contender } from './contenders.ts';
import { contenders, options } from './contenders.ts';
import { errorsOf, optionPairs, readingOf } from './reading.ts';
import type { SeedError, WorkbenchReading } from './reading.ts';
import type { StripData, StripDot, StripRow } from '../../charts/strip-chart.ts';
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

/** Whole ticks of this many points around all values. */
function domainOf(values: readonly number[], step: number): readonly [number, number] {
  const low = step * Math.floor(Math.min(...values) / step);
  const high = step * Math.ceil(Math.max(...values) / step);
  return Number.isFinite(low) ? [low, Math.max(high, low + step)] : [0, step];
}

/** Every seed of every network on one axis. */
export function errorStrips(picture: WorkbenchPicture, words: WorkbenchStrings['chart'], isRead = true): StripData {
  const { shown, behind } = shownErrors(picture);
  const { contenders: readings } = readingOf(shown);
  const dotOf = ({ contender, seed, error, isFinal }: SeedError): StripDot => ({
    seed,
    value: 100 * error,
    isOpen: !isFinal,
    ...(isRead && { says: words.read(contender, seed, error, isFinal) }),
  });
  const rows = contenders.map((contender): StripRow => {
    const own = ({ contender: other }: SeedError) => other === contender;
    const middle = readings.find((reading) => reading.contender === contender)?.median ?? null;
    return {
      name: words.name(contender),
      note: middle === null ? '' : words.medianOf(middle),
      kind: kindOf(contender),
      dots: shown.filter(own).map(dotOf),
      pale: behind.filter(own).map(dotOf),
      median: middle === null ? null : 100 * middle,
    };
  });
  return {
    label: words.errors(picture.settings.depth),
    axisLabel: words.errorAxis,
    rows,
    domain: domainOf(
      [...shown, ...behind].map(({ error }) => 100 * error),
      5,
    ),
    tick: words.errorTick,
    band: null,
    joined: options.map((option) => contenders.indexOf(option)),
  };
}

function gapRows(
  { gaps }: WorkbenchReading,
  behind: WorkbenchReading,
  words: WorkbenchStrings['chart'],
  isRead: boolean,
) {
  return optionPairs.map(([one, other]): StripRow => {
    const find = (reading: Pick<WorkbenchReading, 'gaps'>) =>
      reading.gaps.find((gap) => gap.one === one && gap.other === other);
    const own = find({ gaps });
    const dotsOf = (gap = find({ gaps: [] })): readonly StripDot[] =>
      (gap?.differences ?? []).map(({ seed, difference }) => ({
        seed,
        value: 100 * difference,
        ...(isRead && { says: words.readGap(one, other, seed, difference) }),
      }));
    return {
      name: words.lessOf(one, other),
      note: own ? words.side(own.above, own.below, own.differences.length) : '',
      kind: 'residual',
      dots: dotsOf(own),
      pale: dotsOf(find(behind)),
      median: own ? 100 * own.median : null,
    };
  });
}

/** What another seed does, and how far twins of one seed part, on one axis. */
export function gapStrips(picture: WorkbenchPicture, words: WorkbenchStrings['chart'], isRead = true): StripData {
  const { shown, behind } = shownErrors(picture);
  const [reading, other] = [readingOf(shown), readingOf(behind)];
  // Too few live seeds tell nothing of chance; the recorded ones do.
  const noise = other.noise ?? reading.noise;
  const noiseRow: StripRow = {
    name: words.noise,
    note: words.noiseNote,
    kind: null,
    dots: (noise?.differences ?? []).map((difference, seed) => ({ seed, value: 100 * difference })),
    pale: [],
    median: null,
  };
  const rows = [noiseRow, ...gapRows(reading, other, words, isRead)];
  const most = Math.max(1, ...rows.flatMap(({ dots, pale }) => [...dots, ...pale].map(({ value }) => Math.abs(value))));
  const half = Math.ceil(most);
  return {
    label: words.gaps(picture.settings.depth),
    axisLabel: words.gapAxis,
    rows,
    domain: [-half, half],
    tick: words.gapTick,
    band: noise && { half: 100 * noise.typical, name: words.band(noise.typical) },
    joined: [],
  };
}
