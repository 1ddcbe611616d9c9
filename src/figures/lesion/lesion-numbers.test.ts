import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { failureSentence } from '../../live-figure/failure-words.ts';
import { figureStrings } from '../../i18n/figure.ts';
import type { Failure } from '../../worker/failure.ts';
import { measuredGuess } from './guess.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';
import { LesionReading } from './lesion-reading.ts';
import { lesionTables } from './lesion-table.ts';
import { readoutNode } from './readout-node.ts';
import { lesionReading as reading, lesionRecord } from './recorded-lesions.ts';
import { heldFailures } from './words/failed.ts';
import { liveWords } from './words/live.ts';
import { lesionWords as words } from './words/recorded.ts';

const { document } = parseHTML('<html></html>');
const rowsOf = (table: HTMLTableElement) =>
  [...table.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));

interface Line {
  readonly experiment: string;
  readonly wrong: Readonly<Record<string, readonly [number, number]>>;
}

// Read without the code of the figure.
const file = JSON.parse(readFileSync(new URL('../../../content/runs/lesion.json', import.meta.url), 'utf8')) as {
  readonly networks: readonly Line[];
};
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
function medianIn(depth: number, residual: boolean, edits: string, column: 0 | 1): string {
  const lines = file.networks.filter(
    ({ experiment }) =>
      experiment.startsWith(`depth=${depth} residual=${residual} `) && !experiment.includes('shortcutScale'),
  );
  const counts = lines.map(({ wrong }) => wrong[edits]![column]).toSorted((a, b) => a - b);
  return `${tenths.format(100 * (counts[1]! / 2000))}\u00a0%`;
}

test.each([20, 44])('the tables at %i layers hold what is drawn, as the file has it', (depth) => {
  const [cuts, scales] = lesionTables(reading, depth, [], { document, words }).map(rowsOf);
  const blocks = (depth - 2) / 2;
  expect(cuts).toHaveLength(blocks + 2);
  const row = (edits: string) => [
    ...([0, 1] as const).map((column) => medianIn(depth, false, edits, column)),
    ...([0, 1] as const).map((column) => medianIn(depth, true, edits, column)),
  ];
  expect(cuts![1]).toEqual(['nothing', ...row('')]);
  expect(cuts![2]).toEqual(['1', ...row('block-left-out:0')]);
  const widening = blocks / 3;
  expect(cuts![2 + widening]!.slice(0, 3)).toEqual([`${widening + 1}`, 'cannot be left out', 'cannot be left out']);
  expect(cuts![2 + widening]![3]).toBe(medianIn(depth, true, `block-left-out:${widening}`, 0));
  expect(scales!.map(([scale]) => scale)).toEqual(['λ', ...Array.from({ length: 13 }, (_, index) => `${index / 10}`)]);
  expect(scales![2]!.at(-1)).toBe('–');
  expect(scales![11]!.slice(1, 3)).toEqual(
    ([0, 1] as const).map((column) => medianIn(depth, true, 'shortcut-scale:all:1', column)),
  );
});

test('answers to the reader stand before what was recorded, the newest first, with what was changed in words', () => {
  const experiment = twinExperiment('residual', 20, 1);
  const answer = { experiment, images: 2000, backend: 'wasm' } as const;
  const live = [
    { ...answer, edits: [], error: 0.221 },
    {
      ...answer,
      edits: [
        { kind: 'blocks-swapped', blocks: [7, 8] },
        { kind: 'shortcut-scale', block: 'all', scale: 0.8 },
        { kind: 'block-left-out', block: 4 },
        { kind: 'batch-norm-remeasured', batches: 5 },
      ],
      error: NaN,
    },
  ] as const;
  const [table, ...others] = lesionTables(reading, 20, live, { document, words });
  expect(others).toHaveLength(2);
  expect(rowsOf(table!).slice(1)).toEqual([
    [
      'residual-20',
      '1',
      'blocks 8 and 9 swapped, λ 0.8 on all shortcuts, block 5 left out, BN measured again',
      'not a number',
    ],
    ['residual-20', '1', 'nothing', '22.1\u00a0%'],
  ]);
});

test('which network still works is answered from the record, at both depths, and by what another would say', () => {
  expect([20, 44].map((depth) => measuredGuess(reading, depth))).toEqual(['residual', 'residual']);
  const withCuts = (error: (residual: boolean) => number) =>
    new LesionReading({
      ...lesionRecord,
      networks: lesionRecord.networks.map((own) => {
        const wrong = Math.round(2000 * error(own.experiment.network.residual));
        const counts = (edits: string) => ({ asTrained: edits === '' ? 400 : wrong, remeasured: wrong });
        return { ...own, wrong: new Map([...own.wrong.keys()].map((edits) => [edits, counts(edits)])) };
      }),
    });
  const measured = [withCuts(() => 0.3), withCuts(() => 0.8), withCuts((residual) => (residual ? 0.8 : 0.3))];
  expect(measured.map((other) => measuredGuess(other, 20))).toEqual(['both', 'neither', 'plain']);
});

test.each([
  [NaN, 'not a number', '100%'],
  [Infinity, 'infinite', '100%'],
  [0.5, '50.0\u00a0%', '50%'],
])('an error of %d is named, and its bar ends within the frame', (error, said, width) => {
  vi.stubGlobal('document', document);
  const own = { kind: 'plain', depth: 20, recorded: null, notes: [], whole: 0.2 } as const;
  const node = readoutNode({ ...own, answer: { error, images: 2000 } }, liveWords);
  vi.unstubAllGlobals();
  expect(node.querySelector('.error')!.textContent).toBe(said);
  const fill = node.querySelector<HTMLElement>('.fill')!;
  expect(fill.style.width).toBe(width);
  expect(fill.classList.contains('odd')).toBe(!Number.isFinite(error));
});

test.each<[Failure]>([
  [{ type: 'files-not-loaded', reason: 'no line' }],
  [{ type: 'script-not-loaded', reason: '' }],
  [{ type: 'script-silent', milliseconds: 20_000 }],
  [{ type: 'no-backend', refused: [] }],
  [{ type: 'threw', reason: 'out of memory', outOfMemory: true }],
  [{ type: 'unreadable' }],
  [{ type: 'hung', milliseconds: 20_000, iteration: 0 }],
])('a failure of $type speaks of answers, not of training, and says what to do', (failure) => {
  const sentence = failureSentence(failure, { failures: heldFailures, figure: figureStrings });
  expect(sentence).not.toMatch(/train/i);
  expect(sentence).toMatch(/once more\.|next press; the changes stay\.|Reload the page/);
});
