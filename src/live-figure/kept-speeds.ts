import type { Backend } from '../engine/backends.ts';
import type { Speed } from '../worker/pace-model.ts';
import { backends } from './backend-choice.ts';

/** What this device has shown of the speed of one kind of network, when the reader wanted a backend. */
export interface KeptSpeeds {
  readonly wanted: Backend | 'auto';
  /** The backend that was used. */
  readonly backend: Backend;
  readonly kind: string;
  readonly speeds: readonly Speed[];
}

/** Rises when what is kept means something else than before. */
const key = 'shortcut.speeds.2';
const mostKinds = 20;
const mostSpeeds = 60;

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

/** What is kept may be damaged, or come from a run that the device slept through. Times in seconds. */
function isSpeed(value: unknown): value is Speed {
  const { size, atOnce, startUp, iteration, evaluation } = Object(value) as Partial<Record<keyof Speed, unknown>>;
  return (
    isWithin(size, 1e-3, 1e4) &&
    isWithin(atOnce, 1, 1024) &&
    isWithin(startUp, 0, 600) &&
    isWithin(iteration, 1e-5, 600) &&
    (evaluation === null || isWithin(evaluation, 0.01, 1e4))
  );
}

function isKept(value: unknown): value is KeptSpeeds {
  const { wanted, backend, kind, speeds } = Object(value) as Partial<Record<keyof KeptSpeeds, unknown>>;
  const isBackend = (one: unknown) => backends.some((known) => known === one);
  return (
    (wanted === 'auto' || isBackend(wanted)) &&
    isBackend(backend) &&
    typeof kind === 'string' &&
    Array.isArray(speeds) &&
    speeds.length > 0 &&
    speeds.length <= mostSpeeds &&
    speeds.every(isSpeed)
  );
}

/** What the browser has kept, the newest first; nothing where it keeps nothing, or nothing that makes sense. */
export function readSpeeds(): readonly KeptSpeeds[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept).slice(0, mostKinds) : [];
  } catch {
    // Storage is off or broken: the estimate is then a guess.
    return [];
  }
}

/** Keeps what a sweep has shown, in the place of what an earlier one of its kind has. */
export function keepSpeeds({ speeds, ...shown }: KeptSpeeds): void {
  const others = readSpeeds().filter(({ wanted, kind }) => wanted !== shown.wanted || kind !== shown.kind);
  const newest = { ...shown, speeds: speeds.filter(isSpeed).slice(0, mostSpeeds) };
  if (newest.speeds.length === 0) return;
  try {
    localStorage.setItem(key, JSON.stringify([newest, ...others].slice(0, mostKinds)));
  } catch {
    // Storage is off or full: nothing is lost but a better estimate.
  }
}
