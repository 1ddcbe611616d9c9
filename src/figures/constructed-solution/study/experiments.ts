import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Edit } from '../../../experiment/edits.ts';
import type { Experiment, NetworkChoice } from '../../../experiment/experiment.ts';
import type { InstrumentChoice } from '../../../experiment/instrument-choice.ts';

/** Layers of the network that is trained first. */
export const shallowDepth = 8;

/** Depths to which it can be built up; those are recorded. */
export const builtDepths = [20, 44] as const;

/** Parts of the root mean square of a layer's weights by which new layers are shaken. */
export const sigmas = [0.03, 0.1, 0.3, 1] as const;

/** What becomes of a network. Those built are trained on from where they were built. */
export const roles = [
  'shallow',
  'shallow-longer',
  'built',
  'shaken',
  'redrawn',
  'plain',
  'residual',
] as const satisfies readonly string[];

export type Role = (typeof roles)[number];

export interface SolutionSettings {
  /** Layers of the network that is built. */
  readonly depth: number;
  readonly sigma: number;
  readonly seed: number;
}

/** Mini-batches of the first training, and of the second. */
export const { iterations } = defaultExperiment.training;

function drawn(network: Pick<NetworkChoice, 'depth' | 'residual'>, made: number, seed: number): Experiment {
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, ...network },
    training: { ...defaultExperiment.training, iterations: made },
    seed,
  };
}

/** Blocks that are put behind the one block that each stage of the shallow network has. */
const insertedInStage = (depth: number) => (depth - shallowDepth) / 6;
const stages = [0, 1, 2];

function insertions(depth: number): readonly Edit[] {
  const count = insertedInStage(depth);
  return stages.map((stage) => ({ kind: 'identity-blocks-inserted', after: stage * (1 + count), count }));
}

function insertedBlocks(depth: number): readonly number[] {
  const count = insertedInStage(depth);
  return stages.flatMap((stage) => Array.from({ length: count }, (_, index) => stage * (1 + count) + 1 + index));
}

/** What is done to the new blocks before all is trained on. */
function changes(role: Role, { depth, sigma, seed }: SolutionSettings): readonly Edit[] {
  const blocks = insertedBlocks(depth);
  switch (role) {
    case 'shaken':
      return [{ kind: 'weights-shaken', blocks, sigma, seed }];
    case 'redrawn':
      return [{ kind: 'weights-redrawn', blocks, seed }];
    default:
      return [];
  }
}

/** All have seen as many mini-batches in the end, but for the shallow network that all begins with. */
export function experimentOf(role: Role, settings: SolutionSettings): Experiment {
  const { depth, seed } = settings;
  const shallow = drawn({ depth: shallowDepth, residual: false }, iterations, seed);
  switch (role) {
    case 'shallow':
      return shallow;
    case 'shallow-longer':
      return drawn({ depth: shallowDepth, residual: false }, 2 * iterations, seed);
    case 'plain':
    case 'residual':
      return drawn({ depth, residual: role === 'residual' }, 2 * iterations, seed);
    case 'built':
    case 'shaken':
    case 'redrawn':
      return {
        ...shallow,
        start: { experiment: shallow, edits: [...insertions(depth), ...changes(role, settings)] },
      };
  }
}

export function experimentsOf(settings: SolutionSettings): readonly Experiment[] {
  return roles.map((role) => experimentOf(role, settings));
}

/** Errors on images that never change, and answers to be compared bit by bit: as a network begins, and at its end. */
export const instruments: readonly InstrumentChoice[] = [0, null].flatMap((at) => {
  const due = at === null ? ({ kind: 'end' } as const) : ({ kind: 'at', iterations: [at] } as const);
  return [
    { type: 'share-error', due, share: { set: 'training', images: 2000 } },
    { type: 'answers', due, set: 'test', images: Array.from({ length: 10 }, (_, image) => image) },
  ] as const;
});
