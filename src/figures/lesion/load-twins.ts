import weightsFile from '../../../content/runs/lesion.bin?checked';
import { fetchChecked } from '../../data/fetch-file.ts';
import { Transfer } from '../../data/transfer.ts';
import type { Parts, TransferOptions } from '../../data/transfer.ts';
import type { TrainedValues } from '../../engine/checkpoint.ts';
import { specOf, startingTwins } from './lesion-plan.ts';
import { unpackNetworks } from './weights-file.ts';

/** What has come of the file, for the next try. */
const parts: Parts = new Map();
let trained: readonly TrainedValues[] | undefined;

function unpack(bytes: Uint8Array): readonly TrainedValues[] {
  const values = unpackNetworks(startingTwins.map(specOf), bytes);
  return values.map((own, index) => ({ ...own, iteration: startingTwins[index]!.training.iterations }));
}

/** Fetches what the twins have learnt, once for the page. Throws a `DataError`; nothing unchecked is used. */
export async function loadTwins(
  options: Pick<TransferOptions, 'signal' | 'onProgress'>,
): Promise<readonly TrainedValues[]> {
  if (trained) return trained;
  const transfer = new Transfer({ ...options, parts });
  transfer.expect([weightsFile]);
  try {
    trained = await fetchChecked(weightsFile, unpack, transfer);
    return trained;
  } finally {
    transfer.end();
  }
}
