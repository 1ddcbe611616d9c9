import { experimentKey } from '../../../experiment/experiment-key.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import type { NetworkKind } from '../../../experiment/sweep.ts';
import { withoutDefaults } from '../../../experiment/without-defaults.ts';
import type { LabSettings } from './settings.ts';
import { valuesOf, variableFields, variedFields } from './varied.ts';
import type { FieldValue, VariableField } from './varied.ts';

/** A place in the chart, and the experiment whose error stands there. */
export interface Cell {
  /** Of the first varied field, and of the second; null where nothing is varied. */
  readonly x: FieldValue | null;
  readonly facet: FieldValue | null;
  readonly kind: NetworkKind;
  readonly seed: number;
  readonly experiment: Experiment;
  /** Of the experiment. A plain network has one at whatever shortcuts its twins have. */
  readonly key: string;
}

type Point = ReadonlyMap<VariableField, FieldValue>;

/** One value of every field that takes several, in every way: the last field changes first. */
function pointsOf(settings: LabSettings): readonly Point[] {
  return variableFields.reduce<readonly Point[]>(
    (points, field) =>
      points.flatMap((point) => valuesOf(settings, field).map((value) => new Map([...point, [field, value]]))),
    [new Map()],
  );
}

function experimentAt(settings: LabSettings, point: Point, kind: NetworkKind, seed: number): Experiment {
  const at = <Value extends FieldValue>(field: VariableField) => point.get(field) as Value;
  const { hasWarmUp, warmUpRate, warmUpIterations } = settings;
  return withoutDefaults({
    network: {
      depth: at('depth'),
      residual: kind === 'residual',
      shortcut: at('shortcut'),
      // A plain network has nothing to scale.
      ...(kind === 'residual' && { shortcutScale: settings.shortcutScale }),
      block: at('block'),
      filters: at('filters'),
      batchNorm: at('bn'),
    },
    data: settings.data,
    training: {
      iterations: settings.iterations,
      batchSize: at('batch'),
      learningRate: {
        rate: at('rate'),
        dividedAt: settings.dividedAt,
        warmUp: hasWarmUp ? { rate: warmUpRate, iterations: warmUpIterations } : null,
      },
      momentum: settings.momentum,
      weightDecay: settings.weightDecay,
      ...(settings.isAugmented && { augmentation: 'crop-and-mirror' }),
    },
    seed,
  });
}

/** Every place in the chart: seed by seed, so that the first soon draws the whole picture, and twins side by side. */
export function cellsOf(settings: LabSettings): readonly Cell[] {
  const [x, facet] = variedFields(settings);
  const seeds = Array.from({ length: settings.seedCount }, (_, index) => settings.firstSeed + index);
  return seeds.flatMap((seed) =>
    pointsOf(settings).flatMap((point) =>
      settings.kinds.map((kind): Cell => {
        const experiment = experimentAt(settings, point, kind, seed);
        const own = (field: VariableField | undefined) => (field === undefined ? null : point.get(field)!);
        return { x: own(x), facet: own(facet), kind, seed, experiment, key: experimentKey(experiment) };
      }),
    ),
  );
}

/** What is to be trained for these settings, each once. */
export function experimentsOf(settings: LabSettings): readonly Experiment[] {
  return [...new Map(cellsOf(settings).map(({ key, experiment }) => [key, experiment])).values()];
}

/** Why settings, each of which is fine, are too much together. */
export type Refusal =
  | { readonly code: 'too-many-varied'; readonly fields: readonly VariableField[] }
  | { readonly code: 'too-many-runs'; readonly runs: number };

/** Of one queue; some minutes at the scale of a page. */
export const mostRuns = 60;

/** Null where they can be trained. */
export function refusalOf(settings: LabSettings): Refusal | null {
  const fields = variedFields(settings);
  if (fields.length > 2) return { code: 'too-many-varied', fields };
  // At most two lists and a few seeds: they are counted as they are made.
  const runs = experimentsOf(settings).length;
  return runs > mostRuns ? { code: 'too-many-runs', runs } : null;
}
