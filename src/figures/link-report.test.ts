import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { parsePermalink } from '../experiment/permalink.ts';
import { signalStudy } from './signal-propagation/study/study.ts';
import { LinkReport } from '../live-figure/link-report.ts';

const noticesOf = (link: string) => parsePermalink(signalStudy, link).notices;

function openReport() {
  const heard: (readonly string[])[] = [];
  const report: LinkReport = new LinkReport(() => heard.push(report.sentences));
  return { heard, report };
}

// A part that is missing is marked on the page.
beforeEach(() => void vi.stubGlobal('document', parseHTML('<html></html>').document));

test('what is not as expected in a link is told once there are words for it', async () => {
  const { heard, report } = openReport();
  report.tell(noticesOf('signal.gain=151&signal.seeds=2'));
  expect(report.sentences).toEqual([]);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toEqual([
    'gain: “151” is not a whole number from 50 to 150; 100 is used.',
    '“signal.seeds”: not known here, and ignored.',
  ]);
});

test('nothing is told of a link that the reader has gone on from, though the words come later', async () => {
  const { heard, report } = openReport();
  report.tell(noticesOf('signal.gain=151'));
  report.clear();
  await import('../live-figure/link-notices.ts');
  await new Promise((resolve) => setTimeout(resolve));
  expect(report.sentences).toEqual([]);
  expect(heard).toEqual([]);
});
