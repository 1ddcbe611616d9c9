import { fromMarkdown } from 'mdast-util-from-markdown';
import { holdLife } from '../../../worker/worker-life.ts';
import type { MarkdownReport, MarkdownRequest } from './markdown-protocol.ts';

// Text can be made so that it takes minutes to be read. Here it holds up nobody, and the page ends what takes too long.

holdLife();

const post = (report: MarkdownReport) => postMessage(report);
post({ type: 'heartbeat' });

addEventListener('message', ({ data: { text } }: MessageEvent<MarkdownRequest>) => {
  try {
    post({ type: 'read', tree: fromMarkdown(text) });
  } catch (error) {
    post({ type: 'failed', reason: error instanceof Error ? error.message : `${error}` });
  }
});
addEventListener('messageerror', () => {
  throw new Error('a request could not be read');
});
