import { Variable } from '@tensorflow/tfjs-core';
import { blocksIn } from '../networks/block-maps.ts';
import { convolutionsOfBlock } from '../networks/convolutions-of.ts';
import { learningLayersOfBlock } from '../networks/learning-layers.ts';
import type { LearningLayer } from '../networks/learning-layers.ts';
import type { ConvolutionSpec, NetworkSpec } from '../networks/network-spec.ts';
import { editedSpec } from '../experiment/edited-spec.ts';
import type { Edit } from '../experiment/edits.ts';
import { valuesOf } from './checkpoint.ts';
import { identityLayer } from './identity-values.ts';
import type { Batch } from './iteration.ts';
import { movedWeights } from './moved-weights.ts';
import { Network } from './network.ts';
import { initialLayer, parameterNames, runningStatisticNames } from './parameters.ts';
import type { LayerValues, NetworkValues, SharedValues } from './parameters.ts';
import { remeasuredStatistics } from './remeasured-statistics.ts';
import { shakenWeights } from './shaken-weights.ts';

/** What edits of a network may need beside it. */
export interface EditContext {
  /** The mini-batch of an iteration of its training run, which counts from 0: for BN measured again. */
  readonly batchAt: (iteration: number) => Batch;
  /** Called after every block that is computed. */
  readonly onBlock?: (() => void) | undefined;
}

/** A network between two edits: what has not changed is still its own variables. */
interface EditedState {
  readonly spec: NetworkSpec;
  readonly parameters: SharedValues;
  readonly runningStatistics: SharedValues;
}

const unchanged: LayerValues = { parameters: new Map(), runningStatistics: new Map() };

/** The values of these names, read from the backend where they are variables. */
async function read(values: SharedValues, names: readonly string[]): Promise<NetworkValues> {
  const found = names.map((name) => [name, values.get(name)!] as const);
  const variables = new Map(found.flatMap(([name, own]) => (own instanceof Variable ? [[name, own]] : [])));
  const copies = await valuesOf(variables);
  return new Map(found.map(([name, own]) => [name, own instanceof Variable ? copies.get(name)! : own]));
}

function joined(layers: readonly LayerValues[]): LayerValues {
  return {
    parameters: new Map(layers.flatMap(({ parameters }) => [...parameters])),
    runningStatistics: new Map(layers.flatMap(({ runningStatistics }) => [...runningStatistics])),
  };
}

function convolutionsAt({ stages }: NetworkSpec, indices: readonly number[]): readonly ConvolutionSpec[] {
  return indices.flatMap((index) => convolutionsOfBlock(blocksIn(stages)[index]!));
}

function layersAt({ stages, batchNorm }: NetworkSpec, indices: readonly number[]): readonly LearningLayer[] {
  return indices.flatMap((index) => learningLayersOfBlock(blocksIn(stages)[index]!, batchNorm));
}

/** The values that an edit changes. `spec` is as the edit leaves it, the state as it finds it. */
async function changedBy(
  edit: Edit,
  spec: NetworkSpec,
  { parameters }: EditedState,
  { batchAt, onBlock }: EditContext,
): Promise<LayerValues> {
  switch (edit.kind) {
    case 'shortcut-scale':
    case 'block-left-out':
    case 'blocks-swapped':
      return unchanged;
    case 'batch-norm-remeasured': {
      const batches = Array.from({ length: edit.batches }, (_, iteration) => batchAt(iteration));
      return { ...unchanged, runningStatistics: await remeasuredStatistics(spec, parameters, batches, onBlock) };
    }
    case 'weights-moved': {
      const before = await read(parameters, parameterNames(spec));
      return { ...unchanged, parameters: movedWeights(before, edit.steps) };
    }
    case 'identity-blocks-inserted': {
      const inserted = Array.from({ length: edit.count }, (_, offset) => edit.after + 1 + offset);
      return joined(convolutionsAt(spec, inserted).map((own) => identityLayer(own, spec.batchNorm)));
    }
    case 'weights-redrawn':
      return joined(layersAt(spec, edit.blocks).map((own) => initialLayer(own, edit.seed)));
    case 'weights-shaken': {
      const names = convolutionsAt(spec, edit.blocks).map(({ name }) => `${name}.weight`);
      return { ...unchanged, parameters: shakenWeights(await read(parameters, names), edit.sigma, edit.seed) };
    }
  }
}

async function afterEdit(state: EditedState, edit: Edit, context: EditContext): Promise<EditedState> {
  const spec = editedSpec(state.spec, edit);
  const changed = await changedBy(edit, spec, state, context);
  return {
    spec,
    parameters: new Map([...state.parameters, ...changed.parameters]),
    runningStatistics: new Map([...state.runningStatistics, ...changed.runningStatistics]),
  };
}

/** The values of these names alone, in their order: a block that is left out has none. */
function named(values: SharedValues, names: readonly string[]): SharedValues {
  return new Map(names.map((name) => [name, values.get(name)!]));
}

/**
 * A network as edits leave it, one made after the other, on the backend in use. It shares all variables that no edit
 * changes, so it is for asking while `network` lives, and not for training; the caller disposes it, which frees only
 * what it does not share. Throws where an edit does not fit.
 */
export async function editedNetwork(network: Network, edits: readonly Edit[], context: EditContext): Promise<Network> {
  let state: EditedState = network;
  for (const edit of edits) state = await afterEdit(state, edit, context);
  const { spec, parameters, runningStatistics } = state;
  return new Network(
    spec,
    named(parameters, parameterNames(spec)),
    named(runningStatistics, runningStatisticNames(spec)),
  );
}
