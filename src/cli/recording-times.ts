import { readFileSync } from 'node:fs';
import type { Recording } from '../engine/recording.ts';
import { recordingsOfRooms } from '../engine/recordings-of-rooms.node.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { pointCount } from '../experiment/sampled-run.ts';
import type { SampledRun } from '../experiment/sampled-run.ts';
import { parseSampledRuns } from '../experiment/sampled-runs.ts';
import { buildingBlockPlan } from '../figures/building-block/study/plan.ts';
import { lesionPlan } from '../figures/lesion/lesion-plan.ts';
import { landscapeExperiment } from '../figures/loss-landscape/landscape-plan.ts';
import { recordedOrder } from '../figures/loss-landscape/landscape-record.ts';
import { sizeOf } from '../worker/pace-model.ts';

// What making the recorded runs again takes, by the times that their files keep.

const runsFolder = new URL('../../content/runs/', import.meta.url);
const roomsFolder = new URL('../figures/', import.meta.url);

/** What the trainings of one figure take, or of all. */
export interface RecordingTime {
  readonly figure: string;
  readonly trainings: number;
  /** On one core, as the files have it. */
  readonly coreHours: number;
  /** The same, if each network were as fast as its fastest run, the one least disturbed by other work. */
  readonly fastestHours: number;
  /** On two cores: half of that, but for those recordings that train one network after the other. */
  readonly hours: number;
}

interface Timed {
  readonly millisecondsPerIteration: number;
}

/** What is read of a file here: the time of each run, or one time for all. */
interface RunsFile {
  readonly runs: readonly {
    readonly experiment: { readonly network: object; readonly training: { readonly batchSize: number } };
    readonly trainingLoss: readonly number[];
    readonly provenance: Timed;
  }[];
  readonly provenance?: Timed;
}

/** Iterations that were made, or will be, of one kind of network, and the milliseconds of each. */
interface Made {
  readonly network: string;
  readonly iterations: number;
  readonly milliseconds: number;
}

/** Seconds on one core: as the runs have it, and with the fastest run of each network. */
interface Seconds {
  readonly own: number;
  readonly fastest: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const textOf = (name: string) => readFileSync(new URL(`${name}.json`, runsFolder), 'utf8');

/** Iterations as large as that of the standard network. */
const workOf = (experiment: Experiment) => sizeOf(experiment, 'wasm') * experiment.training.iterations;

function secondsOf(runs: readonly Made[]): Seconds {
  const fastest = new Map<string, number>();
  for (const { network, milliseconds } of runs) {
    fastest.set(network, Math.min(milliseconds, fastest.get(network) ?? Infinity));
  }
  return {
    own: sum(runs.map(({ iterations, milliseconds }) => iterations * milliseconds)) / 1000,
    fastest: sum(runs.map(({ iterations, network }) => iterations * fastest.get(network)!)) / 1000,
  };
}

const longRunOf = ({ experiment, points, provenance }: SampledRun): Made => ({
  network: JSON.stringify(experiment.network),
  iterations: (experiment.training.iterations * points.length) / pointCount,
  milliseconds: provenance.millisecondsPerIteration,
});

/** Of all that are planned: those that are not recorded yet take as long for their size as those that are. */
function secondsOfLongRuns(name: string, planned: readonly Experiment[]): Seconds {
  const { runs } = parseSampledRuns(textOf(name));
  const share = sum(planned.map(workOf)) / sum(runs.map(({ experiment }) => workOf(experiment)));
  const { own, fastest } = secondsOf(runs.map(longRunOf));
  return { own: own * share, fastest: fastest * share };
}

/** A file that keeps one time has that of its smallest network; larger ones take as much longer as they are larger. */
function secondsByOneTime({ millisecondsPerIteration }: Timed, planned: readonly Experiment[]): Seconds {
  const smallest = Math.min(...planned.map((experiment) => sizeOf(experiment, 'wasm')));
  const own = (sum(planned.map(workOf)) * millisecondsPerIteration) / smallest / 1000;
  return { own, fastest: own };
}

function secondsOfRuns(name: string, planned: readonly Experiment[]): Seconds {
  const { runs, provenance } = JSON.parse(textOf(name)) as RunsFile;
  if (provenance) return secondsByOneTime(provenance, planned);
  return secondsOf(
    runs.map(({ experiment: { network, training }, trainingLoss, provenance: own }) => ({
      network: JSON.stringify([network, training.batchSize]),
      iterations: trainingLoss.length,
      milliseconds: own.millisecondsPerIteration,
    })),
  );
}

/** What the recordings train that write their files themselves; those that are not here need no engine. */
const ownTrainings: Readonly<Record<string, readonly Experiment[]>> = {
  'building-block': [buildingBlockPlan.experiment],
  lesion: lesionPlan.map(({ experiment }) => experiment),
  'loss-landscape': recordedOrder.map(({ kind, choice }) => landscapeExperiment(kind, choice.trainingSeed)),
};

/** One recording's trainings, their seconds on one core, and how many cores they can use. */
function timeOf(name: string, recording: Recording) {
  const experiments = recording.kind === 'own' ? (ownTrainings[name] ?? []) : recording.experiments;
  if (experiments.length === 0) return { trainings: 0, seconds: { own: 0, fastest: 0 }, cores: 1 };
  const seconds =
    recording.kind === 'long-runs' ? secondsOfLongRuns(name, experiments) : secondsOfRuns(name, experiments);
  return { trainings: experiments.length, seconds, cores: recording.kind === 'own' ? 1 : 2 };
}

/** Times added up. */
export function together(figure: string, times: readonly Omit<RecordingTime, 'figure'>[]): RecordingTime {
  return {
    figure,
    trainings: sum(times.map(({ trainings }) => trainings)),
    coreHours: sum(times.map(({ coreHours }) => coreHours)),
    fastestHours: sum(times.map(({ fastestHours }) => fastestHours)),
    hours: sum(times.map(({ hours }) => hours)),
  };
}

/** Of every figure whose recordings train networks with the engine. */
export async function recordingTimes(): Promise<readonly RecordingTime[]> {
  const rooms = await recordingsOfRooms(roomsFolder);
  const times = [...rooms].map(([room, recordings]) => {
    const own = Object.entries(recordings).map(([name, recording]) => {
      const { trainings, seconds, cores } = timeOf(name, recording);
      const [coreHours, fastestHours] = [seconds.own / 3600, seconds.fastest / 3600];
      return { trainings, coreHours, fastestHours, hours: coreHours / cores };
    });
    return together(room, own);
  });
  return times.filter(({ trainings }) => trainings > 0);
}
