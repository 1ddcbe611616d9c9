import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { depthSweepOf } from '../../experiment/recorded-sweeps.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { chartStrings as strings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import { recordedSweeps } from '../../live-figure/recorded-sweeps-at-build.ts';
import type { OwnData } from '../../experiment/data-sets.ts';
import { writtenPlaces } from '../../networks/written/written-block.ts';
import { blockExperiment } from './block-experiment.ts';
import { twinsAt, twinsFor } from './lab-twins.ts';
import { papersBlock } from './presets.ts';
import { blockOf } from './sandbox/evaluate.ts';
import { traceBlock } from './sandbox/tracer.ts';
import { blockDepths, blockSeeds, blockStudy } from './study.ts';
import { chartData, trainingCaption, trainingTable } from './training-data.ts';
import type { TrainingPicture } from './training-data.ts';
import { blockEditorStrings as words } from './words.ts';

const recorded = depthSweepOf(recordedSweeps());
const { document } = parseHTML('<html></html>');
const context = { words, strings };
const settings = blockStudy.defaults;
const images = null;
const data: OwnData = {
  ...{ name: 'own', fingerprint: 'a'.repeat(32), side: 32, channels: 3, classes: 10 },
  ...{ trainingImages: 500, testImages: 100 },
};
const { runs } = twinsFor(recorded, settings)!;
const own = (changes: Partial<NonNullable<TrainingPicture['own']>> = {}) => ({
  ...{ ...runs.residual, diverged: false },
  ...changes,
});

const textOf = (picture: TrainingPicture) => {
  const caption = trainingCaption(picture, context);
  return caption && captionNode(caption, { document, kinds: strings.kinds }).textContent;
};

describe('training of a written block', () => {
  it('has recorded twins beside it at every depth and seed that can be chosen', () => {
    for (const depth of blockDepths) expect(twinsAt(recorded, depth).map(({ seed }) => seed)).toEqual([...blockSeeds]);
  });

  it('differs from the recorded residual network by what is said of its blocks alone', () => {
    const blocks = writtenPlaces(8).map((place) => traceBlock(blockOf(papersBlock), place));
    const { network, ...others } = blockExperiment(blocks, settings);
    const { written, ...rest } = network;
    expect({ network: rest, ...others }).toEqual(runs.residual.experiment);
    expect(written?.split('|')).toHaveLength(5);
    expect(rest).toEqual({ ...defaultExperiment.network, depth: settings.depth });
  });

  it('is said to have the bits of the twin whose losses it has, and no other', () => {
    expect(textOf({ recorded, images, beside: {}, own: own(), settings })).toContain(
      'those of the recorded residual network, to the last bit',
    );
    const records = runs.residual.records.map((record, index) =>
      index === 100 ? { ...record, trainingLoss: record.trainingLoss + 1 } : record,
    );
    expect(textOf({ recorded, images, beside: {}, own: own({ records }), settings })).not.toContain('bit');
  });

  it('is drawn over runs that the reader keeps, which are dotted and as long as they are', () => {
    const longer = { ...runs.plain, records: [...runs.plain.records, ...runs.plain.records] };
    const kept = [{ name: 'kept 1', run: { ...longer, diverged: false } }];
    const { lines, iterations } = chartData(
      { recorded, beside: {}, own: own(), settings, images: null, kept },
      context,
    );
    expect(lines.map(({ name, of, isKept = false }) => [name, of, isKept])).toEqual([
      ['kept 1', 'plain', true],
      ['plain', 'plain', false],
      ['residual', 'residual', false],
      [words.training.own, 'own', false],
    ]);
    expect(iterations).toBe(2 * settings.iterations);
  });

  it('is compared at the iteration that it has come to', () => {
    const records = runs.residual.records.slice(0, 50);
    const text = textOf({ recorded, images, beside: {}, own: own({ records }), settings });
    expect(text).toContain('After 50 iterations');
    expect(text).toContain(`plain network had ${strings.perCent(trainingErrorAt(runs.plain.records, 50)!)} then`);
  });

  it('has no caption before there is an error', () => {
    expect(textOf({ recorded, images, beside: {}, own: null, settings })).toBeNull();
    expect(textOf({ recorded, images, beside: {}, own: own({ records: [] }), settings })).toBeNull();
  });

  it('says when it diverged', () => {
    const text = textOf({
      recorded,
      images,
      beside: {},
      own: own({ records: runs.plain.records.slice(0, 40), diverged: true }),
      settings,
    });
    expect(text).toMatch(/^With this block training diverged after 40 iterations/);
  });

  it('says when it diverged before there was an error, which it then does not have', () => {
    const ended = (iterations: number) =>
      own({ records: runs.plain.records.slice(0, iterations), diverged: true, evaluation: null });
    const at = (iterations: number) => ({ recorded, images, beside: {}, own: ended(iterations), settings });
    expect(textOf(at(0))).toMatch(/^With this block training diverged in the first iteration\. No curve is drawn/);
    expect(textOf(at(1))).toMatch(/diverged after 1 iteration\./);
    expect(textOf(at(24))).toMatch(/diverged after 24 iterations\. No curve is drawn/);
    expect(textOf(at(25))).not.toContain('No curve');
    const rows = [...trainingTable(at(24), { document, ...context }).querySelectorAll('tbody tr')];
    expect([...rows.at(-1)!.children].map((cell) => cell.textContent)).toEqual(['this block', '24', '', '']);
  });

  it('is drawn over the twins, no further than they are trained', () => {
    const short = { ...settings, iterations: 100 };
    const { lines } = chartData({ recorded, images, beside: {}, own: own(), settings: short }, context);
    expect(lines.map((line) => line.of)).toEqual(['plain', 'residual', 'own']);
    expect(lines[0]?.records).toHaveLength(100);
  });

  it('is compared with no recorded networks where none have its settings, which it says', () => {
    for (const changes of [{ depth: 26 }, { filters: 16 }, { rate: 0.1 }, { seed: 4 }]) {
      const text = textOf({ recorded, images, beside: {}, own: own(), settings: { ...settings, ...changes } });
      expect(text).toMatch(/^After 300 iterations this block has a training error of [\d.]+.%\. No plain and residual/);
    }
  });

  it('is compared with twins that are trained beside it, once they have come as far', () => {
    const beside = { plain: own({ ...runs.plain }), residual: own() };
    const trained = { recorded, images, beside, own: own(), settings: { ...settings, depth: 26, twins: true } };
    expect(textOf(trained)).toContain('; the plain network had');
    expect(textOf(trained)).toContain('Its losses are those of the residual network, to the last bit.');
    const behind = { ...beside, plain: own({ records: runs.plain.records.slice(0, 290) }) };
    expect(textOf({ ...trained, beside: behind })).toMatch(/training error of [\d.]+.%\.$/);
    expect(chartData({ ...trained, beside: behind }, context).lines[0]?.records).toHaveLength(290);
  });

  it('is laid over no recorded networks where it saw other images, which it says before and after', () => {
    const other = { recorded, images: 'cats', beside: {}, settings: { ...settings, data, twins: true } };
    expect(chartData({ ...other, own: null }, context).lines).toEqual([]);
    expect(textOf({ ...other, own: null })).toMatch(/Fashion-MNIST, so none is drawn here\..* are trained beside/);
    const alone = { ...other, own: own(), settings: { ...other.settings, twins: false } };
    expect(chartData(alone, context).lines.map((line) => line.of)).toEqual(['own']);
    expect(textOf(alone)).toContain('Trained on images of your own (cats).');
    const beside = { plain: own({ ...runs.plain }), residual: own() };
    const table = trainingTable({ ...other, beside, own: own() }, { document, ...context });
    expect([...table.querySelectorAll('tbody tr')].map((row) => row.firstElementChild!.textContent)).toEqual([
      ...['plain', 'residual', 'this block'],
    ]);
    expect(textOf({ ...other, beside, own: own() })).toMatch(/; the plain network had .* own \(cats\)\.$/);
  });

  it('stands in the table under both twins', () => {
    const table = trainingTable({ recorded, images, beside: {}, own: own(), settings }, { document, ...context });
    const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows.map(([name]) => name)).toEqual(['plain, recorded', 'residual, recorded', 'this block']);
    expect(rows[2]?.slice(1)).toEqual(rows[1]?.slice(1));
  });
});
