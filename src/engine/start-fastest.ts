import type { DataSet } from '../data/data-set.ts';
import { reasonOf } from '../data/reason.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Backend, BackendChoice } from './backends.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { GraphicsCard } from './graphics-card.ts';
import { readingMilliseconds } from './pace.ts';
import { fasterBackend } from './probe.ts';
import type { Probe } from './probe.ts';
import { timeIterations } from './time-iterations.ts';
import type { Trial } from './time-iterations.ts';
import type { train } from './train.ts';

/** WebGL compiles dozens of programs in its first iteration, some of them slowly (ms). */
const compiling = 3000;
/** A WebGL iteration that takes longer than so many of WASM's has lost. */
const hopeless = 3;
/** WASM is what there is, however slow (ms). */
const minute = 60_000;

/** What is to be trained, and how many such runs at once. */
export interface Work {
  readonly experiment: Experiment;
  readonly data: DataSet;
  /** Where it begins, if it starts from another experiment. */
  readonly start?: Checkpoint | undefined;
  readonly atOnce: number;
}

/** A backend that works and is in use. */
export interface FastestBackend extends BackendChoice {
  /** Null where there was no choice. */
  readonly probe: Probe | null;
}

export interface FastestDependencies {
  /** Starts WASM, or what works instead. */
  readonly startAny: () => Promise<BackendChoice>;
  readonly use: (backend: Backend) => Promise<void>;
  readonly findGraphicsCard: () => GraphicsCard;
  readonly train: typeof train;
  readonly releaseContext: () => void;
  readonly endWebGL: () => void;
  readonly now: () => number;
  /** Called before anything is timed, and after every block. */
  readonly onProbing: () => void;
}

/**
 * Starts WASM, and takes WebGL in its place where there is a graphics card that trains this network clearly faster. The
 * iterations that are timed are those of throwaway networks: on WASM the run itself has the bits that it always has.
 */
export async function startFastest(work: Work, dependencies: FastestDependencies): Promise<FastestBackend> {
  const choice = await dependencies.startAny();
  if (choice.backend !== 'wasm') return { ...choice, probe: null };
  const card = dependencies.findGraphicsCard();
  if (card.type !== 'usable') return { ...choice, probe: card };
  const probe = await timeBoth(work, dependencies);
  if (fasterBackend(probe, work.atOnce) === 'webgl') return { backend: 'webgl', refused: [], probe };
  await dependencies.use('wasm');
  dependencies.endWebGL();
  return { ...choice, probe };
}

/** As much work, without an end: a rate of 0 changes no weight, so that it never diverges. */
function endless({ training, ...rest }: Experiment): Experiment {
  const learningRate = { rate: 0, dividedAt: [], warmUp: null };
  return { ...rest, training: { ...training, learningRate, iterations: Number.MAX_SAFE_INTEGER } };
}

async function timeBoth({ experiment, data, start }: Work, dependencies: FastestDependencies): Promise<Probe> {
  const { now, onProbing, releaseContext } = dependencies;
  const trial: Trial = (onBlock) => {
    const onProgress = () => {
      onProbing();
      onBlock();
    };
    return dependencies.train(endless(experiment), data, { onProgress, from: start });
  };
  onProbing();
  const onWasm = { patience: { first: minute, later: minute }, cutOff: () => undefined, now };
  const { milliseconds: wasm } = await timeIterations(trial, onWasm);
  const patience = { first: compiling, later: readingMilliseconds + hopeless * wasm };
  try {
    await dependencies.use('webgl');
    const { type, milliseconds } = await timeIterations(trial, { patience, cutOff: releaseContext, now });
    return { type, wasm, webgl: milliseconds };
  } catch (error) {
    return { type: 'unusable', reason: reasonOf(error) };
  }
}
