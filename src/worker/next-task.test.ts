import { expect, test } from 'vitest';
import { taskChannel } from './next-task.ts';

test('a loop that waits for it again and again reads its messages', async () => {
  const { nextTask, close } = taskChannel();
  const { port1, port2 } = new MessageChannel();
  let paused = false;
  port1.onmessage = () => (paused = true);
  port2.postMessage('pause');
  // Node reads up to 1,000 messages of one port before it turns to the next.
  const limit = 5000;
  let turns = 0;
  for (; !paused && turns < limit; turns++) await nextTask();
  expect(turns).toBeLessThan(limit);
  port1.close();
  close();
});

test('it is not held to the 4 ms of nested timers', async () => {
  const { nextTask, close } = taskChannel();
  const startedAt = performance.now();
  for (let turn = 0; turn < 1000; turn++) await nextTask();
  expect(performance.now() - startedAt).toBeLessThan(2000);
  close();
});
