import { textsOf } from '../../experiment/study.ts';
import { sweepStudy } from './study.ts';
import { sweepPresets } from '../../experiment/sweep.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import type { BesideWords } from './words/beside.ts';

/** A short name for a sweep: its seeds and iterations, and in what else it differs from the full sweep. */
export function nameOf(sweep: DepthSweep, words: BesideWords['differences']): string {
  const usual = sweepPresets['full-sweep'];
  const parts = [
    words.seeds(sweep.firstSeed, sweep.seedCount),
    sweep.iterations === usual.iterations ? null : words.iterations(sweep.iterations),
    sweep.learningRate === usual.learningRate ? null : words.rate(sweep.learningRate),
    sweep.shortcut === usual.shortcut ? null : words.option(textsOf(sweepStudy, sweep).get('option') ?? ''),
    sweep.batchNorm ? null : words.noBatchNorm,
    sweep.side === usual.side ? null : words.side(sweep.side),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
