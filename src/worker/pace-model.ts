import type { Backend } from '../engine/backends.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { upperMedian } from '../experiment/upper-median.ts';
import { countWork } from './work.ts';

/** What is known of the speed of one kind of network: of one of its depths, when so many run at once. */
export interface Speed {
  readonly size: number;
  readonly atOnce: number;
  readonly startUp: number;
  readonly iteration: number;
  /** Of the evaluation, in iterations; null where none was measured. */
  readonly evaluation: number | null;
}

/** Multiply-adds of an iteration of the network of 20 layers at the scale of the page, whose size is 1. */
const standardWork = 3 * 64 * 2_123_744;
const standardDepth = 20;
/** On a processor an iteration takes a little time whatever its network: 6.7 % of the standard one's, by the bench. */
const fixed = 0.067;

/**
 * How large an iteration is, so that its time is about proportional. A processor is busy with multiply-adds; a graphics
 * card half with them and half with its calls, which go with the number of layers (by the bench).
 */
export function sizeOf(experiment: Experiment, backend: Backend): number {
  const { iteration, depth } = countWork(experiment);
  const work = iteration / standardWork;
  if (backend === 'webgl') return (work + depth / standardDepth) / 2;
  return (work + fixed) / (1 + fixed);
}

type Point = Pick<Speed, 'size' | 'iteration'>;

/** Seconds of an iteration of size 1: those with the least relative errors. */
export function secondsPerSize(points: readonly Point[]): number {
  const ratios = points.map(({ size, iteration }) => size / iteration);
  const sum = (value: (ratio: number) => number) => ratios.reduce((total, ratio) => total + value(ratio), 0);
  return sum((ratio) => ratio) / sum((ratio) => ratio * ratio);
}

/** How much longer an iteration takes for every other run beside it: 0 on cores of their own, 1 on a shared card. */
const crowdings = Array.from({ length: 21 }, (_, index) => index / 20);

/** Times as many as a run takes when `atOnce` train. */
function slowdown(crowding: number, atOnce: number): number {
  return 1 + crowding * (atOnce - 1);
}

function alone(speeds: readonly Speed[], crowding: number): readonly Point[] {
  return speeds.map(({ size, iteration, atOnce }) => ({ size, iteration: iteration / slowdown(crowding, atOnce) }));
}

function errorOf(points: readonly Point[]): number {
  const perSize = secondsPerSize(points);
  return points.reduce((sum, { size, iteration }) => sum + ((perSize * size) / iteration - 1) ** 2, 0);
}

/** Errors of times smaller than this need no explanation. */
const noise = 0.03;

/** The crowding that explains the speeds best; where all had the same company, or need none, what is presumed. */
function crowdingOf(speeds: readonly Speed[], backend: Backend): number {
  const company = speeds.map(({ atOnce }) => atOnce);
  const presumed = backend === 'webgl' ? 1 : 0;
  if (Math.max(...company) - Math.min(...company) < 0.5) return presumed;
  const errors = crowdings.map((crowding) => errorOf(alone(speeds, crowding)));
  if (errorOf(alone(speeds, presumed)) <= noise * noise * speeds.length) return presumed;
  return crowdings[errors.indexOf(Math.min(...errors))] ?? 0;
}

/** What a run takes on its own, in seconds. */
export interface ExpectedTime {
  readonly startUp: number;
  readonly iteration: number;
  readonly evaluation: number;
}

/** How long runs of one kind of network take on a backend of a device. */
export interface PaceModel {
  readonly timeOf: (experiment: Experiment) => ExpectedTime;
  /** Times as long as alone, when so many train beside each other. */
  readonly slowdown: (atOnce: number) => number;
}

/** From speeds of their kind of network, at least one. */
export function paceModel(speeds: readonly Speed[], backend: Backend): PaceModel {
  const crowding = crowdingOf(speeds, backend);
  const perSize = secondsPerSize(alone(speeds, crowding));
  const startUp = upperMedian(speeds.map((speed) => speed.startUp)) ?? 0;
  const measured = upperMedian(speeds.flatMap(({ evaluation }) => evaluation ?? []));
  const timeOf = (experiment: Experiment) => {
    const iteration = perSize * sizeOf(experiment, backend);
    const work = countWork(experiment);
    return { startUp, iteration, evaluation: iteration * (measured ?? work.evaluation / work.iteration) };
  };
  return { timeOf, slowdown: (atOnce) => slowdown(crowding, atOnce) };
}
