import type { GivenFile } from '../../../data/own/given-file.ts';
import { readOwnData } from '../../../data/own/read-own-data.ts';
import { refuse, RefusedData } from '../../../data/own/refusal.ts';
import { sizeLimits } from '../../../data/own/size-limits.ts';
import { aliveWhile, Outbox } from '../../../worker/outbox.ts';
import { holdLife } from '../../../worker/worker-life.ts';
import { decodePicture } from './decode-picture.ts';
import type { FileToRead, ReadingReport, ReadingRequest } from './reading-protocol.ts';

holdLife();

const outbox = new Outbox<ReadingReport>(
  (report) => {
    const sets = report.type === 'read' ? [report.read.data.training, report.read.data.test] : [];
    postMessage(report, { transfer: sets.flatMap(({ images, labels }) => [images.buffer, labels.buffer]) });
  },
  () => performance.now(),
);

outbox.heartbeat();

/** Progress is told as often as a heartbeat is due. */
let toldAt = -Infinity;
function tell(stage: Extract<ReadingReport, { type: 'progress' }>['stage'], part: number): void {
  if (part > 0 && part < 1 && performance.now() - toldAt < 100) return;
  toldAt = performance.now();
  outbox.post({ type: 'progress', stage, part });
}

async function open(files: readonly FileToRead[]): Promise<readonly GivenFile[]> {
  const most = sizeLimits.file;
  const all = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length > sizeLimits.files) {
    refuse({ code: 'too-many-files', file: files[0]!.path, count: files.length, most: sizeLimits.files });
  }
  // Before any byte is read; a folder may hold more than any one file of it.
  if (all > most) refuse({ code: 'file-too-large', file: files[0]!.path, bytes: all, most });
  const given: GivenFile[] = [];
  for (const [index, { path, file }] of files.entries()) {
    given.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
    tell('opening', (index + 1) / files.length);
  }
  return given;
}

async function read({ files, side }: ReadingRequest): Promise<void> {
  try {
    const given = await open(files);
    outbox.post({ type: 'read', read: await readOwnData(given, { side, decode: decodePicture, onProgress: tell }) });
  } catch (error) {
    if (error instanceof RefusedData) outbox.post({ type: 'refused', refusal: error.refusal });
    else outbox.post({ type: 'failed', reason: error instanceof Error ? error.message : `${error}` });
  }
}

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  void aliveWhile(
    () => outbox.heartbeat(),
    () => read(data),
  );
});
addEventListener('messageerror', () => {
  throw new Error('a request could not be read');
});
