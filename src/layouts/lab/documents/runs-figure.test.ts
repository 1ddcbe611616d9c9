import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
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
