import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { publishedFile } from '../../engine/kernels/published/published-file.node.ts';
import { layerTrials, seeded } from './layer-trials.ts';
import type { LayerTrial } from './layer-trials.ts';

/** Whether it trains; `otherwise`: to other losses than in plain JavaScript, so that a gradient must be wrong. */
type Outcome = 'as-it-is' | 'with-the-kernel' | 'no' | 'otherwise';

/** How a model with a layer trains on the WASM backend of TensorFlow.js. */
export interface TriedLayer {
  /** Its name in `tf.layers`. */
  readonly layer: string;
  readonly trains: Outcome;
  /** The kernels of a training that the backend lacks, with ours or without. */
  readonly missing: readonly string[];
}

const kernelName = 'Conv2DBackpropFilter';
const batch = 2;
const tolerance = 1e-4;

async function startWasm(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  setWasmPaths(`${dirname(resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'))}/`);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
}

/** A dense layer stands before it, so that the layer's input wants a gradient, too; words want none. */
function modelWith({ shape, build }: LayerTrial): tf.LayersModel {
  const layer = build();
  const inputShape = [...shape];
  const model = tf.sequential();
  if (layer.getClassName() === 'Embedding') model.add(tf.layers.inputLayer({ inputShape }));
  else model.add(tf.layers.dense({ units: shape.at(-1) ?? 1, inputShape, kernelInitializer: seeded() }));
  model.add(layer);
  if (model.outputShape.length > 2) model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 1, kernelInitializer: seeded() }));
  model.compile({ optimizer: tf.train.sgd(0.01), loss: 'meanSquaredError' });
  return model;
}

/** Losses before two updates and after them. */
async function lossesOn(backend: 'cpu' | 'wasm', trial: LayerTrial): Promise<readonly number[]> {
  await tf.setBackend(backend);
  const model = modelWith(trial);
  const size = trial.shape.reduce((product, side) => product * side, batch);
  // Words, where the layer is one of words; else no two alike, since a maximum of two equals has two gradients.
  const isOfWords = trial.build().getClassName() === 'Embedding';
  const values = Float32Array.from({ length: size }, (_, index) => (isOfWords ? index % 7 : Math.sin(index * 12.9898)));
  const x = tf.tensor(values, [batch, ...trial.shape]);
  const y = tf.tensor2d([1, -1], [batch, 1]);
  const losses: number[] = [];
  for (let iteration = 0; iteration < 3; iteration++) losses.push(Number(await model.trainOnBatch(x, y)));
  tf.dispose([x, y]);
  return losses;
}

const equal = (a: readonly number[], b: readonly number[]) =>
  a.every((value, index) => Math.abs(value - b[index]!) <= tolerance * Math.max(1, Math.abs(value)));

/** Whether it trains on WASM as in plain JavaScript, or otherwise; null where a kernel is missing. */
async function trainsOnWasm(trial: LayerTrial, expected: readonly number[]): Promise<'alike' | 'otherwise' | null> {
  try {
    return equal(await lossesOn('wasm', trial), expected) ? 'alike' : 'otherwise';
  } catch (error) {
    if (error instanceof Error && error.message.includes("not registered for backend 'wasm'")) return null;
    throw error;
  }
}

/** The kernels that a training runs in plain JavaScript. */
async function kernelsOf(trial: LayerTrial): Promise<readonly string[]> {
  const { kernelNames } = await tf.profile(async () => void (await lossesOn('cpu', trial)) as never);
  return kernelNames;
}

async function outcomeOf(trial: LayerTrial, register: () => Promise<void>): Promise<Outcome> {
  const expected = await lossesOn('cpu', trial);
  const alone = await trainsOnWasm(trial, expected);
  if (alone) return alone === 'alike' ? 'as-it-is' : alone;
  await register();
  const helped = await trainsOnWasm(trial, expected);
  return helped === 'alike' ? 'with-the-kernel' : (helped ?? 'no');
}

async function tryLayer(layer: string, trial: LayerTrial, register: () => Promise<void>): Promise<TriedLayer> {
  if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
  const names = await kernelsOf(trial);
  const missing = [...new Set(names)].filter((name) => tf.getKernel(name, 'cpu') && !tf.getKernel(name, 'wasm')).sort();
  return { layer, trains: await outcomeOf(trial, register), missing };
}

/** Trains a model with each layer on the WASM backend, as it comes and with the published kernel. */
export async function tryLayers(): Promise<readonly TriedLayer[]> {
  await startWasm();
  const text = Buffer.from(await publishedFile()).toString('base64');
  const { register } = (await import(/* @vite-ignore */ `data:text/javascript;base64,${text}`)) as {
    register: (given: typeof tf) => Promise<void>;
  };
  const tried: TriedLayer[] = [];
  for (const [layer, trial] of Object.entries(layerTrials)) {
    tried.push(
      await tryLayer(layer, trial, () => register(tf)).catch((cause: unknown) => {
        throw new Error(`layer ${layer}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }),
    );
  }
  return tried;
}
