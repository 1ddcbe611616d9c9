import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WorkerPort } from '../../../worker/worker-port.ts';
import type { MarkdownReport, MarkdownRequest } from './markdown-protocol.ts';
import { MarkdownReading, readingPatience } from './markdown-reading.ts';

type Port = WorkerPort<MarkdownRequest, MarkdownReport>;

/** Starts workers that read at once, but for a text that is `slow`; `ports` lists those that were started. */
function scripted() {
  const ports: { readonly asked: string[]; ended: boolean }[] = [];
  const start = (): Port => {
    const seen = { asked: [] as string[], ended: false };
    ports.push(seen);
    const port: Port = {
      ...{ onmessage: null, onmessageerror: null, onerror: null },
      postMessage: ({ text }) => {
        seen.asked.push(text);
        const report = (data: MarkdownReport) => queueMicrotask(() => port.onmessage?.({ data } as MessageEvent));
        report({ type: 'heartbeat' });
        if (text === 'large')
          setTimeout(() => report({ type: 'read', tree: fromMarkdown(text) }), 0.8 * readingPatience);
        else if (text === 'bad') report({ type: 'failed', reason: 'it is bad' });
        else if (text !== 'slow') report({ type: 'read', tree: fromMarkdown(text) });
      },
      terminate: () => void (seen.ended = true),
      gone: () => () => Promise.resolve(),
    };
    return port;
  };
  return { ports, reading: new MarkdownReading(start) };
}

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

test('one worker reads all texts', async () => {
  const { ports, reading } = scripted();
  expect((await reading.read('# a')).children[0]?.type).toBe('heading');
  expect((await reading.read('b')).children[0]?.type).toBe('paragraph');
  expect(ports.map(({ asked }) => asked)).toEqual([['# a', 'b']]);
});

test('a text that takes too long is given up with a reason, and the next is read', async () => {
  const { ports, reading } = scripted();
  const slow = reading.read('slow').catch((error: Error) => error.message);
  const next = reading.read('next');
  await vi.advanceTimersByTimeAsync(2 * readingPatience);
  expect(await slow).toBe('reading it takes longer than 3 seconds');
  expect((await next).children).toHaveLength(1);
  expect(ports.map(({ ended }) => ended)).toEqual([true, false]);
});

test('after a text that took long another is given up no later', async () => {
  const { reading } = scripted();
  const large = reading.read('large');
  await vi.advanceTimersByTimeAsync(readingPatience);
  expect((await large).children).toHaveLength(1);
  let reason = '';
  reading.read('slow').catch((error: Error) => (reason = error.message));
  await vi.advanceTimersByTimeAsync(2 * readingPatience);
  expect(reason).toBe('reading it takes longer than 3 seconds');
});

test('what the parser does not bear is a reason, too', async () => {
  const { reading } = scripted();
  await expect(reading.read('bad')).rejects.toThrow('it is bad');
  expect((await reading.read('good')).children).toHaveLength(1);
});

test('a worker that sleeps between two texts is not taken for a slow one', async () => {
  const { ports, reading } = scripted();
  await reading.read('a');
  await vi.advanceTimersByTimeAsync(20 * readingPatience);
  await reading.read('b');
  expect(ports.map(({ ended }) => ended)).toEqual([false]);
});
