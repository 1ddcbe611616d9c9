import { experimentKey } from '../../experiment/experiment-key.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { RunResult } from '../../experiment/records.ts';
import { experimentOf, roles } from './study/experiments.ts';
import type { Role, SolutionSettings } from './study/experiments.ts';

/** How many of some numbers have the same bits. */
export interface SameNumbers {
  readonly same: number;
  readonly of: number;
}

/** What is known of one network. Errors are fractions, on the same training images, with running statistics. */
export interface Outcome {
  readonly role: Role;
  readonly seed: number;
  /** Before its own training; null where it was not measured, or not yet. */
  readonly before: number | null;
  /** At its end. */
  readonly after: number | null;
  /** Of the network as it was built: its answers beside those of the shallow one. */
  readonly answers: SameNumbers | null;
}

function errorAt({ measurements }: RunResult, iteration: number): number | null {
  const found = measurementsOf(measurements, 'share-error').find((one) => one.iteration === iteration);
  return found?.error ?? null;
}

/** The probability of every class for every image, image by image. */
function answersAt({ measurements }: RunResult, iteration: number): readonly number[] | null {
  const found = measurementsOf(measurements, 'answers').find((one) => one.iteration === iteration);
  return found ? found.answers.flatMap(({ probabilities }) => probabilities) : null;
}

function sameNumbers(one: readonly number[] | null, other: readonly number[] | null): SameNumbers | null {
  if (!one || !other) return null;
  return { same: one.filter((value, index) => Object.is(value, other[index])).length, of: one.length };
}

/** What runs have shown so far, of those that these settings ask for. */
export function outcomesOf(runs: readonly RunResult[], settings: SolutionSettings): readonly Outcome[] {
  const runOf = (role: Role) => {
    const key = experimentKey(experimentOf(role, settings));
    return runs.find(({ experiment }) => experimentKey(experiment) === key);
  };
  const shallow = runOf('shallow');
  return roles.flatMap((role) => {
    const run = runOf(role);
    if (!run) return [];
    const { iterations } = run.experiment.training;
    const isBuilt = role === 'built' && shallow !== undefined;
    return [
      {
        role,
        seed: settings.seed,
        before: errorAt(run, 0),
        after: errorAt(run, iterations),
        answers: isBuilt
          ? sameNumbers(answersAt(run, 0), answersAt(shallow, shallow.experiment.training.iterations))
          : null,
      },
    ];
  });
}
