import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { fieldsOf } from '../../../experiment/experiment-fields.ts';
import { ledgerRun } from '../../../store/ledger-run.fixture.ts';
import { runsFigure } from './runs-figure.ts';

afterEach(() => void vi.unstubAllGlobals());

function rowsOf(text: string): readonly string[] {
  vi.stubGlobal('document', parseHTML('<html><body></body></html>').document);
  const figure = runsFigure(text, [ledgerRun({ seed: 1 }), ledgerRun({ seed: 2 })]);
  return [...figure.querySelectorAll('tbody tr')].map(({ textContent }) => textContent.slice(0, 2));
}

test('a run that a block names several times is drawn once', () => {
  expect(rowsOf('2, 1')).toEqual(['2:', '1:']);
  expect(rowsOf('1, 2 '.repeat(5000))).toEqual(['1:', '2:']);
});

test('a run says all that it was trained with, and the block that a reader has written for it', () => {
  vi.stubGlobal('document', parseHTML('<html><body></body></html>').document);
  const plain = ledgerRun({ seed: 3 });
  const code = '// my block\nreturn x;';
  const figure = runsFigure('1, 2, 3', [plain, { ...plain, code }, { ...plain, code }]);
  const { batchSize, learningRate } = fieldsOf(plain.run.experiment);
  const settings = figure.querySelector('tbody td')?.textContent;
  expect(settings).toMatch(/^(plain|residual)-\d+, /);
  expect(settings).toContain('seed 3');
  expect(settings).toContain(`rate ${learningRate}`);
  expect(settings).toContain(`mini-batch ${batchSize}`);
  expect(settings).toContain('Fashion-MNIST');
  expect([...figure.querySelectorAll('details pre')].map(({ textContent }) => textContent)).toEqual([code]);
});
