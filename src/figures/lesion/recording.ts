import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import type { Checkpoint } from '../../engine/checkpoint.ts';
import { HeldNetwork } from '../../engine/held-network.ts';
import type { Recordings, RecordingTools } from '../../engine/recording.ts';
import { formatEdits } from '../../experiment/edit-text.ts';
import type { Edit } from '../../experiment/edits.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import type { Provenance } from '../../experiment/records.ts';
import { remeasured, specOf, startingTwins, lesionPlan } from './lesion-plan.ts';
import type { AskedNetwork } from './lesion-plan.ts';
import { formatLesionRecord, parseLesionRecord, testImages } from './lesion-record.ts';
import type { LesionedNetwork, WrongImages } from './lesion-record.ts';
import { packNetworks } from '../../engine/weights-file.ts';

const noWeights = { bytes: 1, sha256: '0'.repeat(64) };

/** Finished networks, so that recording can be interrupted and resumed. */
const finishedFolder = new URL('../../../build/recordings/lesion/', import.meta.url);

/** Of these experiments, these edits and these kernels only. */
function finishedFile({ experiment, asked }: AskedNetwork, ending: string): URL {
  const hash = createHash('sha256').update(experimentKey(experiment)).update(asked.map(formatEdits).join(' '));
  return new URL(`${hash.update(nodeAssets().kernelsWasm).digest('hex').slice(0, 16)}.${ending}`, finishedFolder);
}

async function countWrong(held: HeldNetwork, edits: readonly Edit[]): Promise<number> {
  const share = { set: 'test', images: testImages } as const;
  const [measured] = await held.ask({ edits, reads: [{ type: 'share-error', share }] });
  if (measured?.type !== 'share-error') throw new Error('no error was measured');
  return Math.round(measured.error * testImages);
}

async function askAll(held: HeldNetwork, asked: AskedNetwork['asked']): Promise<ReadonlyMap<string, WrongImages>> {
  const wrong = new Map<string, WrongImages>();
  for (const edits of asked) {
    const asTrained = await countWrong(held, edits);
    wrong.set(formatEdits(edits), { asTrained, remeasured: await countWrong(held, remeasured(edits)) });
  }
  return wrong;
}

/** Trains a network, asks it, and writes both what it answered and its weights. */
async function recordNetwork(own: AskedNetwork, recordRun: RecordingTools['recordRun']): Promise<void> {
  const { experiment, asked } = own;
  const kept: { trained?: Checkpoint } = {};
  const onTrained = (trained: Checkpoint) => void (kept.trained = trained);
  const { records, provenance } = await recordRun(experiment, { onTrained });
  if (!kept.trained) throw new Error(`did not train to its end: ${experimentKey(experiment)}`);
  const held = new HeldNetwork(experiment, await readDataSet(experiment.data), kept.trained);
  const wrong = await askAll(held, asked);
  held.dispose();
  const links = fingerprint(records.map(({ trainingLoss }) => trainingLoss));
  const record = { networks: [{ experiment, fingerprint: links, wrong }], weights: noWeights, provenance };
  await writeFile(finishedFile(own, 'bin'), packNetworks([[specOf(experiment), kept.trained]]));
  await writeFile(finishedFile(own, 'json'), formatLesionRecord(record));
}

interface Finished {
  readonly network: LesionedNetwork;
  readonly provenance: Provenance;
}

async function finishedNetwork(own: AskedNetwork): Promise<Finished | undefined> {
  const text = await readFile(finishedFile(own, 'json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { networks, provenance } = parseLesionRecord(text, [own]);
  return { network: networks[0]!, provenance };
}

async function recordedNetwork(own: AskedNetwork, recordRun: RecordingTools['recordRun']): Promise<Finished> {
  const before = await finishedNetwork(own);
  if (before) return before;
  await recordNetwork(own, recordRun);
  console.log(`${experimentKey(own.experiment)}: ${own.asked.length} answers`);
  return (await finishedNetwork(own))!;
}

/** Takes the better part of an hour on one core; what is finished is kept, so that it can be resumed. */
async function write(folder: URL, { recordRun }: RecordingTools): Promise<void> {
  await mkdir(finishedFolder, { recursive: true });
  const finished: Finished[] = [];
  for (const own of lesionPlan) finished.push(await recordedNetwork(own, recordRun));
  const started = lesionPlan.filter(({ experiment }) => startingTwins.includes(experiment));
  const bytes = Buffer.concat(await Promise.all(started.map((own) => readFile(finishedFile(own, 'bin')))));
  const weights = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const networks = finished.map(({ network }) => network);
  await writeFile(new URL('lesion.bin', folder), bytes);
  await writeFile(
    new URL('lesion.json', folder),
    formatLesionRecord({ networks, weights, provenance: finished[0]!.provenance }),
  );
  await rm(finishedFolder, { recursive: true });
  console.log(`wrote lesion.json and lesion.bin: ${networks.length} networks, ${bytes.length} bytes of weights`);
}

export const recordings: Recordings = { lesion: { kind: 'own', write } };
