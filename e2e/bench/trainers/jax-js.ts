import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { initialParameters } from '../../../src/engine/parameters.ts';
import type { NetworkValues, Values } from '../../../src/engine/parameters.ts';
import { networkOfWork } from '../../../src/experiment/bench-work.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from '../../../src/networks/network-spec.ts';
import { imagesOf, labelsOf } from '../work.ts';
import { convolutionLayout, matmulLayout } from './jax-layouts.ts';
import type { Layout } from './jax-layouts.ts';
import type { BuildTrainer } from './trainer.ts';

// jax-js counts references: a function consumes its arguments, and `.ref` keeps one for later.

const { training, seed } = defaultExperiment;
const epsilon = 1e-5;

type Parameters = Record<string, np.Array>;

function layer(x: np.Array, parameters: Parameters, own: ConvolutionSpec, layout: Layout): np.Array {
  const take = (part: string) => parameters[`${own.name}.${part}`] as np.Array;
  const y = layout.convolve(x, take('weight'), own);
  const mean = np.mean(y.ref, layout.axes, { keepdims: true });
  const difference = y.sub(mean);
  const variance = np.mean(np.square(difference.ref), layout.axes, { keepdims: true });
  const scale = np.reciprocal(np.sqrt(variance.add(epsilon)));
  const hat = difference.mul(scale);
  return hat.mul(layout.perChannel(take('gamma'))).add(layout.perChannel(take('beta')));
}

function block(x: np.Array, parameters: Parameters, { convolutions, shortcut }: BlockSpec, layout: Layout): np.Array {
  const [first, second] = convolutions as readonly [ConvolutionSpec, ConvolutionSpec];
  const inner = nn.relu(layer(x.ref, parameters, first, layout));
  const residual = layer(inner, parameters, second, layout);
  return nn.relu(residual.add(shortcut.kind === 'identity' ? x : layout.shrink(x, first)));
}

/** Mean cross-entropy of a batch; classes are one-hot. Consumes everything it is given. */
function lossOf(spec: NetworkSpec, layout: Layout) {
  return (parameters: Parameters, images: np.Array, classes: np.Array): np.Array => {
    let x = nn.relu(layer(layout.input(images), parameters, spec.stem, layout));
    for (const own of spec.stages.flatMap(({ blocks }) => blocks)) x = block(x, parameters, own, layout);
    const weight = parameters['classifier.weight'] as np.Array;
    const logits = np.matmul(layout.pool(x), weight).add(parameters['classifier.bias'] as np.Array);
    return np.mean(np.sum(nn.logSoftmax(logits).mul(classes), 1)).neg();
  };
}

/** Momentum and weight decay as ours: v = mu v + g + decay w, w = w - rate v. */
function updated(weights: Parameters, velocities: Parameters, gradients: Parameters): [Parameters, Parameters] {
  const { momentum, weightDecay, learningRate } = training;
  const nextWeights: Parameters = {};
  const nextVelocities: Parameters = {};
  for (const name of Object.keys(weights)) {
    const [w, v, g] = [weights[name]!, velocities[name]!, gradients[name]!];
    const velocity = v.mul(momentum).add(g).add(w.ref.mul(weightDecay));
    nextWeights[name] = w.sub(velocity.ref.mul(learningRate.rate));
    nextVelocities[name] = velocity;
  }
  return [nextWeights, nextVelocities];
}

const arrayOf = ({ shape, values }: Values) => np.array(values as never).reshape([...shape]);

function parametersOf(values: NetworkValues, layout: Layout): Parameters {
  const build = (own: Values) => (own.shape.length === 4 ? layout.weight(arrayOf(own)) : arrayOf(own));
  return Object.fromEntries([...values].map(([name, own]) => [name, build(own)]));
}

/** jax-js on WASM, on one thread, the whole iteration compiled by `jit`. */
export function jaxTrainer(convolution: 'convolution' | 'matmul'): BuildTrainer {
  const layout = convolution === 'matmul' ? matmulLayout : convolutionLayout;
  return async (work) => {
    await init('wasm');
    defaultDevice('wasm');
    const spec = networkOfWork(work);
    let weights = parametersOf(initialParameters(spec, seed), layout);
    let velocities = Object.fromEntries(Object.entries(weights).map(([name, own]) => [name, np.zerosLike(own.ref)]));
    const { batchSize, featureMapSize, channels = 1 } = work;
    const images = np.array(imagesOf(work) as never).reshape([batchSize, featureMapSize, featureMapSize, channels]);
    const classes = nn.oneHot(np.array(labelsOf(work) as never), spec.classes);
    const step = jit((own: Parameters, velocity: Parameters, x: np.Array, y: np.Array) => {
      const kept = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value.ref]));
      const [loss, gradients] = valueAndGrad(lossOf(spec, layout))(kept, x, y);
      return [loss, ...updated(own, velocity, gradients as Parameters)] as [np.Array, Parameters, Parameters];
    });
    return {
      iterate: async () => {
        const [loss, nextWeights, nextVelocities] = step(weights, velocities, images.ref, classes.ref);
        [weights, velocities] = [nextWeights as Parameters, nextVelocities as Parameters];
        return Number((await (loss as np.Array).data())[0]);
      },
    };
  };
}
