import { convolutionSpec, outputOf } from './convolution-spec.ts';
import { maxPoolOutput } from './max-pool.ts';
import type { VggSpec, VggStageSpec } from './network-spec.ts';

export type VggDepth = 16 | 19;

/** Convolutions of each stage, and their filters (Simonyan and Zisserman 2015, Table 1, columns D and E). */
const convolutionsPerStage: Readonly<Record<VggDepth, readonly number[]>> = {
  16: [2, 2, 3, 3, 3],
  19: [2, 2, 4, 4, 4],
};
const filtersPerStage = [64, 128, 256, 512, 512];

/** VGG-16 or VGG-19, which the paper measures its nets against (Sec. 3.3 and 4.1). Throws on other depths. */
export function vggNetwork(depth: VggDepth): VggSpec {
  if (!Object.hasOwn(convolutionsPerStage, depth)) throw new Error(`invalid depth: ${depth} (want 16 or 19)`);
  const input = { featureMapSize: 224, channels: 3 };
  let x = input;
  const stages = convolutionsPerStage[depth].map((count, index): VggStageSpec => {
    const { featureMapSize } = x;
    const convolutions = Array.from({ length: count }, (_, place) => {
      const name = `conv${index + 1}_${place + 1}`;
      const convolution = convolutionSpec(x, { name, kernelSize: 3, stride: 1, filters: filtersPerStage[index]! });
      x = outputOf(convolution);
      return convolution;
    });
    x = maxPoolOutput(x);
    return { name: `conv${index + 1}`, featureMapSize, convolutions };
  });
  return { name: `VGG-${depth}`, depth, input, stages, hidden: [4096, 4096], classes: 1000 };
}
