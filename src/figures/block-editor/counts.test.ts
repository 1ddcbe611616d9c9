import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { OwnData } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { writtenPlaces } from '../../networks/written/written-block.ts';
import { countedBlocks, countsTable, fitting } from './counts.ts';
import { presetNames, presets } from './presets.ts';
import type { PresetName } from './presets.ts';
import { blockOf } from './sandbox/evaluate.ts';
import { traceBlock } from './sandbox/tracer.ts';
import { blockEditorStrings as words } from './words.ts';

const blocksOf = (code: string) => writtenPlaces(8).map((place) => traceBlock(blockOf(code), place));
const countedAt = (name: PresetName, depth: number) =>
  countedBlocks(blocksOf(presets[name]), { depth, filters: 8, data: defaultExperiment.data });

const colour: OwnData = {
  ...{ name: 'own', fingerprint: 'a'.repeat(32), side: 32, channels: 3, classes: 7 },
  ...{ trainingImages: 500, testImages: 100 },
};

describe('what networks of written blocks cost', () => {
  it('is what the paper’s block costs, where they are the paper’s', () => {
    const { own, papers } = countedAt('paper', 20);
    expect(own).toEqual(papers);
  });

  it('is as much without the shortcut, which has no parameters', () => {
    const { own, papers } = countedAt('plain', 56);
    expect(own).toEqual(papers);
  });

  it('is less by hand where F has one layer', () => {
    const own = countedAt('one-layer', 8).own!;
    // Stem, a layer a stage, classifier; scale and shift a channel.
    const convolutions = 9 * (1 * 8 + 8 * 8 + 8 * 16 + 16 * 32);
    expect(own.parameters).toBe(convolutions + 2 * (8 + 8 + 16 + 32) + 32 * 10 + 10);
    expect(own.depth).toBe(5);
  });

  it('is not told before the code has run, while the paper’s is, at the depth that is set', () => {
    const { own, papers } = countedBlocks(null, { depth: 14, filters: 8, data: defaultExperiment.data });
    expect(own).toBeNull();
    expect(papers).toEqual(countedAt('paper', 14).papers);
    const { document } = parseHTML('<html></html>');
    const counted = countedBlocks(null, { depth: 14, filters: 8, data: defaultExperiment.data });
    const table = countsTable(counted, { document, words });
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((one) => one.textContent));
    expect(rows[0]?.[1]).toBe('14');
    expect(rows.slice(1).map(([, ...cells]) => cells)).toEqual([
      ['–', '–', '–'],
      ['–', '–', '–'],
    ]);
  });

  it('is by hand what it is on images of another side, with more channels and other classes', () => {
    const own = countedBlocks(blocksOf(presets['one-layer']), { depth: 8, filters: 8, data: colour }).own!;
    const convolutions = 9 * (3 * 8 + 8 * 8 + 8 * 16 + 16 * 32);
    expect(own.parameters).toBe(convolutions + 2 * (8 + 8 + 16 + 32) + 32 * 7 + 7);
    const multiplyAdds = 9 * (32 ** 2 * (3 * 8 + 8 * 8) + 16 ** 2 * 8 * 16 + 8 ** 2 * 16 * 32) + 32 * 7;
    expect(own.multiplyAdds).toBe(multiplyAdds);
  });

  it.each(presetNames)('%s fits its places', (name) => {
    expect(fitting(blocksOf(presets[name]), 8).ok).toBe(true);
  });

  it('is not told of a block that fits images of one side and not of another', () => {
    // Small maps have one pixel sooner or later; larger ones do not yet.
    const code = `function block(x, { conv, add, shortcut, filters, stride }) {
      const half = (a) => shortcut(a, { filters, stride: 2 });
      const small = half(half(half(x)));
      add(small, half(small));
      return add(conv(x, { filters, stride }), shortcut(x));
    }`;
    expect(fitting(blocksOf(code), 8)).toMatchObject({ ok: false, fault: { code: 'shapes-differ' } });
  });

  it('is not told of a block that gives too few channels', () => {
    const fit = fitting(
      blocksOf('const block = (x, { conv, filters, stride }) => conv(x, { filters: filters / 2, stride });'),
      8,
    );
    expect(fit).toMatchObject({ ok: false, fault: { code: 'wrong-result', line: 1 } });
  });
});
