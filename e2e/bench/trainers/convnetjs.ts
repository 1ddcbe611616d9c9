import convnetjs from 'convnetjs';
import { networkOfWork } from '../../../src/experiment/bench-work.ts';
import type { BenchWork } from '../../../src/experiment/bench-work.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import { convolutionsOf } from '../../../src/networks/convolutions-of.ts';
import { imagesOf, labelsOf } from '../work.ts';
import type { BuildTrainer } from './trainer.ts';

const { training } = defaultExperiment;
/** Without BN, a deep plain network is lost at the rate of the others. */
const rate = 0.001;

function volsOf({ batchSize, featureMapSize: side }: BenchWork, images: Float32Array) {
  return Array.from({ length: batchSize }, (_, image) => {
    const vol = new convnetjs.Vol(side, side, 1, 0);
    vol.w.set(images.subarray(image * side * side, (image + 1) * side * side));
    return vol;
  });
}

/** ConvNetJS has neither shortcuts nor BN nor average pooling: a plain network, pooled by its maxima. Lighter work. */
export const convnetjsTrainer: BuildTrainer = async (work) => {
  const spec = networkOfWork(work);
  const side = work.featureMapSize;
  const last = spec.stages.at(-1)?.featureMapSize ?? 1;
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: side, out_sy: side, out_depth: 1 },
    ...convolutionsOf(spec).map(({ kernelSize, filters, stride }) => {
      return { type: 'conv', sx: kernelSize, filters, stride, pad: 1, activation: 'relu' };
    }),
    { type: 'pool', sx: last, stride: last },
    { type: 'softmax', num_classes: spec.classes },
  ]);
  const { momentum, weightDecay } = training;
  const options = { method: 'sgd', learning_rate: rate, momentum, l2_decay: weightDecay, batch_size: work.batchSize };
  const trainer = new convnetjs.SGDTrainer(net, options);
  const [images, labels] = [volsOf(work, imagesOf(work)), labelsOf(work)];
  return {
    iterate: async () => {
      const losses = images.map((image, index) => trainer.train(image, labels[index] ?? 0).cost_loss);
      return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    },
  };
};
