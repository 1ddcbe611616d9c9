import type { StripDot, StripRow } from '../charts/strip-chart.ts';
import type { NetworkKind } from '../experiment/sweep.ts';
import { contenderReadings } from './seed-gaps.ts';
import type { Gap, SeedError, SeedNoise } from './seed-gaps.ts';

/** Words of strips of errors and of gaps. */
export interface SeedStripWords<Contender extends string> {
  readonly name: (contender: Contender) => string;
  readonly lessOf: (one: Contender, other: Contender) => string;
  readonly medianOf: (error: number, contender: Contender) => string;
  readonly side: (above: number, below: number, all: number) => string;
  readonly noise: string;
  readonly noiseNote: string;
  readonly read: (contender: Contender, seed: number, error: number, isFinal: boolean) => string;
  readonly readGap: (one: Contender, other: Contender, seed: number, difference: number) => string;
}

/** What is drawn, and how. */
export interface SeedStrips<Contender extends string> {
  readonly words: SeedStripWords<Contender>;
  readonly kindOf: (contender: Contender) => NetworkKind;
  /** Whether dots are read one by one. */
  readonly isRead: boolean;
}

/** A row a network: its errors in per cent, and pale behind them those of `behind`. */
export function errorRows<Contender extends string>(
  contenders: readonly Contender[],
  shown: readonly SeedError<Contender>[],
  behind: readonly SeedError<Contender>[],
  { words, kindOf, isRead }: SeedStrips<Contender>,
): readonly StripRow[] {
  const readings = contenderReadings(
    shown.filter(({ isFinal }) => isFinal),
    contenders,
  );
  const dotOf = ({ contender, seed, error, isFinal }: SeedError<Contender>): StripDot => ({
    seed,
    value: 100 * error,
    isOpen: !isFinal,
    ...(isRead && { says: words.read(contender, seed, error, isFinal) }),
  });
  return contenders.map((contender): StripRow => {
    const own = ({ contender: other }: SeedError<Contender>) => other === contender;
    const middle = readings.find((reading) => reading.contender === contender)?.median ?? null;
    return {
      name: words.name(contender),
      note: middle === null ? '' : words.medianOf(middle, contender),
      kind: kindOf(contender),
      dots: shown.filter(own).map(dotOf),
      pale: behind.filter(own).map(dotOf),
      median: middle === null ? null : 100 * middle,
    };
  });
}

/** A row a pair of networks: how far their twins part, in points. */
export function gapRows<Contender extends string>(
  pairs: readonly (readonly [one: Contender, other: Contender])[],
  gaps: readonly Gap<Contender>[],
  behind: readonly Gap<Contender>[],
  { words, kindOf, isRead }: SeedStrips<Contender>,
): readonly StripRow[] {
  return pairs.map(([one, other]): StripRow => {
    const find = (all: readonly Gap<Contender>[]) => all.find((gap) => gap.one === one && gap.other === other);
    const own = find(gaps);
    const dotsOf = (gap: Gap<Contender> | undefined): readonly StripDot[] =>
      (gap?.differences ?? []).map(({ seed, difference }) => ({
        seed,
        value: 100 * difference,
        ...(isRead && { says: words.readGap(one, other, seed, difference) }),
      }));
    return {
      name: words.lessOf(one, other),
      note: own ? words.side(own.above, own.below, own.differences.length) : '',
      kind: kindOf(one),
      dots: dotsOf(own),
      pale: dotsOf(find(behind)),
      median: own ? 100 * own.median : null,
    };
  });
}

/** What another seed does, in points. */
export function noiseRow(
  noise: SeedNoise | null,
  words: Pick<SeedStripWords<string>, 'noise' | 'noiseNote'>,
): StripRow {
  return {
    name: words.noise,
    note: words.noiseNote,
    kind: null,
    dots: (noise?.differences ?? []).map((difference, seed) => ({ seed, value: 100 * difference })),
    pale: [],
    median: null,
  };
}

/** Whole ticks of this many points around all values. */
export function ticksAround(values: readonly number[], step: number): readonly [number, number] {
  const low = step * Math.floor(Math.min(...values) / step);
  const high = step * Math.ceil(Math.max(...values) / step);
  return Number.isFinite(low) ? [low, Math.max(high, low + step)] : [0, step];
}

/** Whole points to both sides of zero, as far as any dot lies from it. */
export function pointsAroundZero(rows: readonly StripRow[]): readonly [number, number] {
  const values = rows.flatMap(({ dots, pale }) => [...dots, ...pale].map(({ value }) => Math.abs(value)));
  const half = Math.ceil(Math.max(1, ...values));
  return [-half, half];
}
