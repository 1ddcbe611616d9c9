import type { Experiment } from './experiment.ts';
import type { RecordedRun } from './records.ts';
import { experimentsOf, sweepPresets } from './sweep.ts';
import type { DepthSweep } from './sweep.ts';

const depthSweep: DepthSweep = { ...sweepPresets['full-sweep'], seedCount: 3 };

/** The rates of the answer to "is it only the learning rate?". */
const rates = [0.01, 0.03, 0.1, 0.3];

function rateSweep(learningRate: number): DepthSweep {
  return { ...depthSweep, depths: [8, 20, 56], learningRate };
}

/** The order of a file, whatever the order in which a reader trains them: made again, it stays the same. */
function shallowFirst(sweep: DepthSweep): readonly Experiment[] {
  return experimentsOf(sweep).toSorted((a, b) => a.seed - b.seed || a.network.depth - b.network.depth);
}

/** One file of recorded runs. */
export interface SweepFile {
  /** In content/runs, without its ending. */
  readonly name: string;
  readonly rate: number;
  readonly experiments: readonly Experiment[];
}

/** What the degradation lab shows before a reader trains anything: every depth at the page's rate, a file each for others. */
export const sweepFiles: readonly SweepFile[] = [
  { name: 'degradation-lab', rate: depthSweep.learningRate, experiments: shallowFirst(depthSweep) },
  ...rates
    .filter((rate) => rate !== depthSweep.learningRate)
    .map((rate) => ({ name: `degradation-lab-${rate}`, rate, experiments: shallowFirst(rateSweep(rate)) })),
];

export const sweptExperiments = sweepFiles.flatMap(({ experiments }) => experiments);

/** Of the recorded runs, those at every depth, at the rate that the lab trains at. */
export function depthSweepOf(recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  return recorded.filter(({ experiment }) => experiment.training.learningRate.rate === depthSweep.learningRate);
}

/** Of the recorded runs, those at the depths that were recorded at every rate. */
export function rateSweepOf(recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  const { depths } = rateSweep(depthSweep.learningRate);
  return recorded.filter(({ experiment }) => depths.includes(experiment.network.depth));
}
