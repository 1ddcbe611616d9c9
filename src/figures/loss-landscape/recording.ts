import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { Checkpoint } from '../../engine/checkpoint.ts';
import { HeldNetwork } from '../../engine/held-network.ts';
import type { Recordings, RecordingTools } from '../../engine/recording.ts';
import { packNetworks } from '../../engine/weights-file.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import type { Provenance } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { editsAt, landscapeExperiment, lossShare, recordedSides, stepAt } from './landscape-plan.ts';
import type { Statistics } from './landscape-plan.ts';
import { formatLandscape, recordedOrder } from './landscape-record.ts';
import type { Losses, RecordedPlane } from './landscape-record.ts';

async function lossesOf(held: HeldNetwork, directions: number, own: Statistics): Promise<Losses> {
  const losses: number[] = [];
  const side = recordedSides[own];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const point = [stepAt(column, side), stepAt(row, side)] as const;
      const edits = editsAt(directions, point, own);
      const [measured] = await held.ask({ edits, reads: [{ type: 'share-loss', share: lossShare }] });
      if (measured?.type !== 'share-loss') throw new Error('no loss was measured');
      losses.push(measured.loss);
    }
  }
  return losses;
}

interface Recorded {
  readonly plane: RecordedPlane;
  readonly trained: Checkpoint;
  readonly provenance: Provenance;
}

async function recordPlane(
  { kind, choice }: (typeof recordedOrder)[number],
  recordRun: RecordingTools['recordRun'],
): Promise<Recorded> {
  const experiment = landscapeExperiment(kind, choice.trainingSeed);
  const kept: { trained?: Checkpoint } = {};
  const onTrained = (trained: Checkpoint) => void (kept.trained = trained);
  const { records, provenance } = await recordRun(experiment, { onTrained });
  const { trained } = kept;
  if (!trained) throw new Error(`did not train to its end: ${kind}, seed ${choice.trainingSeed}`);
  const held = new HeldNetwork(experiment, await readDataSet(experiment.data), trained);
  const asTrained = await lossesOf(held, choice.directions, 'asTrained');
  const remeasured = await lossesOf(held, choice.directions, 'remeasured');
  held.dispose();
  const links = fingerprint(records.map(({ trainingLoss }) => trainingLoss));
  console.log(`${kind}, seed ${choice.trainingSeed}: ${asTrained.length} and ${remeasured.length} points`);
  return { plane: { kind, ...choice, fingerprint: links, losses: { asTrained, remeasured } }, trained, provenance };
}

/** Takes about ten minutes on one core, in one go. */
async function write(folder: URL, { recordRun }: RecordingTools): Promise<void> {
  const recorded: Recorded[] = [];
  for (const own of recordedOrder) recorded.push(await recordPlane(own, recordRun));
  const twins = recorded.slice(0, networkKinds.length).map(({ plane, trained }) => {
    return [drawnNetwork(landscapeExperiment(plane.kind, plane.trainingSeed)), trained] as const;
  });
  const bytes = packNetworks(twins);
  const weights = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const { provenance } = recorded[0]!;
  await writeFile(new URL('loss-landscape.bin', folder), bytes);
  const text = formatLandscape({ planes: recorded.map(({ plane }) => plane), weights, provenance });
  await writeFile(new URL('loss-landscape.json', folder), text);
  console.log(`wrote loss-landscape.json and loss-landscape.bin: ${recorded.length} planes, ${bytes.length} bytes`);
}

export const recordings: Recordings = { 'loss-landscape': { kind: 'own', write } };
