import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { hasEnded, kindOf } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';
import { twinsInHand } from './twins-in-hand.ts';
import type { Twins } from './twins-in-hand.ts';

/** A network of the sweep, by what a reader calls it. */
export interface NamedNetwork {
  readonly kind: NetworkKind;
  readonly depth: number;
}

/** What is to be seen of the twins in hand. Errors are training errors, as fractions. */
export type Narration =
  | { readonly code: 'alone'; readonly network: NamedNetwork; readonly error: number; readonly iteration: number }
  /** Nothing between them yet that luck could not make; at the iteration that both have reached. */
  | {
      readonly code: 'together';
      readonly network: NamedNetwork;
      readonly twin: NamedNetwork;
      readonly error: number;
      readonly twinError: number;
      readonly iteration: number;
    }
  /** `network` is behind; its twin had passed its present error after `passedAt` iterations. */
  | {
      readonly code: 'apart' | 'ended-apart';
      readonly network: NamedNetwork;
      readonly twin: NamedNetwork;
      readonly error: number;
      readonly iteration: number;
      readonly passedAt: number;
    }
  | { readonly code: 'diverged'; readonly network: NamedNetwork };

/** Twins whose training errors differ by less are not told apart. */
const apart = 0.1;

const nameOf = (run: ShownRun): NamedNetwork => ({ kind: kindOf(run), depth: run.experiment.network.depth });

/** The first iteration at which a whole window of mini-batches has an error below `error`. */
function passedAt({ records }: ShownRun, error: number): number | undefined {
  for (let iteration = errorWindow; iteration <= records.length; iteration++)
    if (trainingErrorAt(records, iteration)! < error) return iteration;
  return undefined;
}

function narrateTwins(one: ShownRun, other: ShownRun): Narration {
  const shared = Math.min(one.records.length, other.records.length);
  const errorOf = ({ records }: ShownRun) => trainingErrorAt(records, shared)!;
  const [behind, ahead] = errorOf(one) >= errorOf(other) ? [one, other] : [other, one];
  const names = { network: nameOf(behind), twin: nameOf(ahead) };
  const error = trainingErrorAt(behind.records)!;
  const passed = passedAt(ahead, error);
  if (errorOf(behind) - errorOf(ahead) < apart || passed === undefined)
    return { code: 'together', ...names, error: errorOf(behind), twinError: errorOf(ahead), iteration: shared };
  const code = hasEnded(one) && hasEnded(other) ? 'ended-apart' : 'apart';
  return { code, ...names, error, iteration: behind.records.length, passedAt: passed };
}

function narrate([one, other]: Twins): Narration | null {
  const diverged = [one, other].find((run) => run?.status === 'diverged');
  if (diverged) return { code: 'diverged', network: nameOf(diverged) };
  if (other) return narrateTwins(one, other);
  const { length } = one.records;
  return { code: 'alone', network: nameOf(one), error: trainingErrorAt(one.records)!, iteration: length };
}

/** What to look at now, made from what the runs have recorded; null while there is not enough of it. */
export function narrationOf(runs: readonly ShownRun[]): Narration | null {
  const hasEnough = (run: ShownRun) => run.records.length >= errorWindow || run.status === 'diverged';
  const twins = twinsInHand(runs, hasEnough);
  return twins && narrate(twins);
}
