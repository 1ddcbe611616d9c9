import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { findRecordings } from './find-recordings.ts';

test('every file of recorded runs is made by the recording of its name, and every recording has its file', async () => {
  const files = globSync('*.json', { cwd: 'content/runs' }).map((file) => file.replace('.json', ''));
  const recordings = await findRecordings();
  expect([...recordings.keys()].toSorted()).toEqual(files.toSorted());
});
