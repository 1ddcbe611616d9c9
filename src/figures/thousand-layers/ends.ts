import { median } from '../../charts/median.ts';
import type { StripData, StripDot } from '../../charts/strip-chart.ts';
import type { StartedRun } from './reading.ts';
import { comparedStarts } from './study/experiments.ts';
import type { Words } from './words.ts';

/** Whole ticks of this many points around all errors. */
const step = 5;

function domainOf(percents: readonly number[]): readonly [number, number] {
  if (percents.length === 0) return [0, 100];
  const low = step * Math.floor(Math.min(...percents) / step);
  return [low, Math.max(low + step, step * Math.ceil(Math.max(...percents) / step))];
}

/** Training errors after as many iterations, a row a start and a dot a seed; runs of one seed are joined. */
export function endStrips(
  shown: readonly StartedRun[],
  behind: readonly StartedRun[],
  words: Words['ends'],
  isRead: boolean,
): StripData {
  const dotOf = ({ start, seed, error, isFinal }: StartedRun): StripDot => ({
    ...{ seed, value: 100 * error, isOpen: !isFinal },
    ...(isRead && { says: words.read(start, seed, error, isFinal) }),
  });
  const rows = comparedStarts.map((start) => {
    const own = shown.filter((run) => run.start === start);
    const middle = median(own.map(({ error }) => error));
    return {
      name: words.starts[start],
      note: middle === undefined ? '' : words.medianOf(middle),
      kind: 'residual' as const,
      dots: own.map(dotOf),
      pale: behind.filter((run) => run.start === start).map(dotOf),
      median: middle === undefined ? null : 100 * middle,
    };
  });
  return {
    label: words.label,
    axisLabel: words.axis,
    rows,
    domain: domainOf([...shown, ...behind].map(({ error }) => 100 * error)),
    tick: String,
    band: null,
    joined: [rows.map((_, index) => index)],
    nameWidth: 92,
  };
}
