import { median } from '../../charts/median.ts';
import { formatEdits } from '../../experiment/edit-text.ts';
import type { Edit } from '../../experiment/edits.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { areSameMaps, blockMapsOf } from '../../networks/block-maps.ts';
import type { CutChartData } from './cut-network.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';
import { askedScales, depths, leftOut, scaledExperiment, seeds, specOf, trainedScales } from './lesion-plan.ts';
import { testImages, wrongUnder } from './lesion-record.ts';
import type { LesionRecord, LesionedNetwork, WrongImages } from './lesion-record.ts';
import type { ScaleChartData } from './scale-chart.ts';

/** Error of guessing one of ten classes. */
export const chance = 0.9;

/** With BN's statistics as training has left them, or measured again. */
export type Statistics = keyof WrongImages;

export const middleOf = (values: readonly number[]) => median(values)!;

/** Without the blocks that cannot be left out. */
export const there = (values: readonly (number | null)[]) => values.flatMap((value) => value ?? []);

/** What a record says, network by network. */
export class LesionReading {
  readonly #networks: ReadonlyMap<string, LesionedNetwork>;

  constructor({ networks }: LesionRecord) {
    this.#networks = new Map(networks.map((own) => [experimentKey(own.experiment), own]));
  }

  /** The errors of a network's seeds under edits, as fractions; undefined where that is not on record. */
  errorsUnder(
    kind: NetworkKind,
    depth: number,
    edits: readonly Edit[],
  ): Readonly<Record<Statistics, readonly number[]>> | undefined {
    const networks = seeds.map((seed) => this.#networks.get(experimentKey(twinExperiment(kind, depth, seed)))!);
    if (!networks[0]!.wrong.has(formatEdits(edits))) return undefined;
    const wrong = networks.map((own) => wrongUnder(own, edits));
    return {
      asTrained: wrong.map(({ asTrained }) => asTrained / testImages),
      remeasured: wrong.map(({ remeasured }) => remeasured / testImages),
    };
  }

  /** The median of the seeds with nothing changed. */
  whole(kind: NetworkKind, depth: number, statistics: Statistics = 'asTrained'): number {
    return middleOf(this.errorsUnder(kind, depth, [])![statistics]);
  }

  /** For every block the median of the seeds without it; null where it cannot be left out. */
  cutMedians(kind: NetworkKind, depth: number, statistics: Statistics): readonly (number | null)[] {
    return this.cutChart(kind, depth).blocks.map(({ errors }) => {
      if (!errors) return null;
      return statistics === 'asTrained' ? errors.median : errors.remeasured;
    });
  }

  cutChart(kind: NetworkKind, depth: number): CutChartData {
    const maps = blockMapsOf(specOf(twinExperiment(kind, depth, 1)));
    const blocks = maps.map(({ input, output }, index) => {
      const errors = this.errorsUnder(kind, depth, [leftOut(index)]);
      return {
        block: index + 1,
        maps: { side: output.featureMapSize, filters: output.channels },
        widens: !areSameMaps(input, output),
        errors: errors
          ? { seeds: errors.asTrained, median: middleOf(errors.asTrained), remeasured: middleOf(errors.remeasured) }
          : null,
      };
    });
    return { kind, depth, blocks, whole: this.whole(kind, depth), chance };
  }

  /** The blocks that change the shape of their maps, which a plain network cannot do without; from 1. */
  widening(depth: number): readonly number[] {
    return this.cutChart('plain', depth).blocks.flatMap(({ block, widens }) => (widens ? [block] : []));
  }

  /** The error of a residual network against the scale of its shortcuts: set after training, and trained with. */
  scaleChart(depth: number): ScaleChartData {
    const asked = askedScales.map((scale) => {
      const { asTrained, remeasured } = this.errorsUnder('residual', depth, [
        { kind: 'shortcut-scale', block: 'all', scale },
      ])!;
      return { scale, asTrained: middleOf(asTrained), remeasured: middleOf(remeasured) };
    });
    const others = depths.filter((own) => own !== depth).map((own) => ({ depth: own, trained: this.#trained(own) }));
    return { depth, asked, trained: this.#trained(depth), others, chance };
  }

  /** The errors of networks of one depth that were trained with scaled shortcuts. */
  #trained(depth: number): ScaleChartData['trained'] {
    return trainedScales.map((scale) => {
      const networks = seeds.map((seed) => this.#networks.get(experimentKey(scaledExperiment(depth, seed, scale)))!);
      const errors = networks.map((own) => wrongUnder(own, []).asTrained / testImages);
      return { scale, error: middleOf(errors), seeds: errors };
    });
  }
}
