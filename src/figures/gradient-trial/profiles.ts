import { productOf } from '../../experiment/measurements.ts';
import type { LayerNorms, MeasurementOf } from '../../experiment/measurements.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { RunResult } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Quantity } from './trial-study.ts';

/** What is drawn of one network at one time: a value a convolution, from the input to the output. */
export type Profile = readonly number[];

export function isOfKind({ experiment }: RunResult, kind: NetworkKind): boolean {
  return experiment.network.residual === (kind === 'residual');
}

const valueOf = { gradient: ({ gradientNorm }: LayerNorms) => gradientNorm, product: productOf };

function measuredAt(run: RunResult, time: number): MeasurementOf<'gradient-norms'> | undefined {
  return measurementsOf(run.measurements, 'gradient-norms').find(({ iteration }) => iteration === time);
}

/** Of the runs that got so far. A run that diverged did not. */
export function profilesAt(runs: readonly RunResult[], time: number, quantity: Quantity): readonly Profile[] {
  return runs.flatMap((run) => {
    const measured = measuredAt(run, time);
    return measured ? [measured.layers.map(valueOf[quantity])] : [];
  });
}

/** Names of the convolutions as in the network's spec; empty where nothing was measured. */
export function layersOf(runs: readonly RunResult[]): readonly string[] {
  const [first] = runs.flatMap(({ measurements }) => measurementsOf(measurements, 'gradient-norms'));
  return first?.layers.map(({ layer }) => layer) ?? [];
}

/** The middle one of some values, the upper of two; what is no number counts as the greatest. */
function middleOf(values: readonly number[]): number {
  const rank = (value: number) => (Number.isNaN(value) ? Infinity : value);
  const sorted = values.toSorted((a, b) =>
    rank(a) === rank(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : rank(a) - rank(b),
  );
  return sorted[sorted.length >> 1]!;
}

/** Layer by layer; null without profiles. */
export function medianProfile(profiles: readonly Profile[]): Profile | null {
  const [first] = profiles;
  return first ? first.map((_, layer) => middleOf(profiles.map((profile) => profile[layer]!))) : null;
}

/** The first layer's value over the last one's. */
export function ratioOf(profile: Profile): number {
  return profile[0]! / profile.at(-1)!;
}

/** The middle one of some ratios, and the least and the greatest. */
export interface RatioRange {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Over the runs; null without any. */
export function ratiosOf(profiles: readonly Profile[]): RatioRange | null {
  if (profiles.length === 0) return null;
  const ratios = profiles.map(ratioOf);
  return { median: middleOf(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** What may be said of gradients on their way to the input. */
export const verdicts = ['vanish', 'explode', 'neither'] as const;

export type Verdict = (typeof verdicts)[number];

/** A first layer's gradient counts as vanished or exploded from this factor on. A choice, and the figure says it. */
export const verdictFactor = 10;

/** What was measured, as a verdict; null where the ratio is no number. */
export function verdictOn(ratio: number): Verdict | null {
  if (Number.isNaN(ratio)) return null;
  if (ratio >= verdictFactor) return 'explode';
  return ratio <= 1 / verdictFactor ? 'vanish' : 'neither';
}
