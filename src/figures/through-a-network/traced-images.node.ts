import { createHash } from 'node:crypto';
import { shownImages } from '../../data/shown-images.ts';
import { standardisedBatch } from '../../data/standardise.ts';
import { readShippedData } from '../../data/thread-pixels.node.ts';
import { readRecordedTwins } from '../../engine/recorded-twins.node.ts';
import type { LearntTwins } from '../../engine/recorded-twins.node.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { packTrace, unpackTrace } from './trace-file.ts';
import { traceNetwork } from './trace-network.ts';
import type { Trace } from './trace.ts';

/** One of the shown images on its way through one of the twins. */
export interface TracedImage {
  /** Its place among the shown images. */
  readonly shown: number;
  readonly kind: NetworkKind;
  /** As its file has it. */
  readonly trace: Trace;
  readonly bytes: Uint8Array;
  /** Without its ending; it changes with what is in it. */
  readonly fileName: string;
}

export interface TracedImages extends Pick<LearntTwins, 'file' | 'provenance'> {
  readonly traced: readonly TracedImage[];
  /** As the data set names them. */
  readonly classes: readonly string[];
  /** Index of the class of each shown image. */
  readonly labels: readonly number[];
}

/** Every shown image in both twins, computed from the recorded weights. */
export async function traceShownImages(root: string): Promise<TracedImages> {
  const { learnt, file, provenance } = readRecordedTwins(root);
  const data = await readShippedData(recordedTwins.residual.data, root);
  const { side, test, classes } = data;
  const traced = shownImages.flatMap((image, shown) => {
    const values = Float64Array.from(standardisedBatch(test, [image], { ...data, channels: 1 }));
    return networkKinds.map((kind): TracedImage => {
      const spec = drawnNetwork(recordedTwins[kind]);
      const bytes = packTrace(traceNetwork(spec, learnt[kind], { side, channels: 1, values }));
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      return { shown, kind, trace: unpackTrace(spec, bytes), bytes, fileName: `${kind}-${image}.${hash}` };
    });
  });
  return { traced, classes, labels: shownImages.map((image) => test.labels[image]!), file, provenance };
}
