import { describe, expect, it } from 'vitest';
import { written, writtenBlocks, writtenNames } from '../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../networks/written/written-text.ts';
import { defaultExperiment } from './defaults.ts';
import { experimentKey } from './experiment-key.ts';
import type { Experiment } from './experiment.ts';
import { JsonValue } from './json-value.ts';
import { parseExperiment } from './parse-experiment.ts';
import { parseStartedExperiment } from './parse-started-experiment.ts';
import { parseWrittenExperiment } from './parse-written-experiment.ts';
import { formatRunsAsCsv } from './run-export.ts';

const { network } = defaultExperiment;
const textOf = (name: keyof typeof written, filters = network.filters) =>
  formatWrittenBlocks(writtenBlocks(filters, written[name]));
const experimentOf = (own: Partial<Experiment['network']>): Experiment => ({
  ...defaultExperiment,
  network: { ...network, ...own },
});
const jsonOf = (experiment: unknown) => new JsonValue(JSON.parse(JSON.stringify(experiment)), 'experiment');

describe('an experiment of written blocks', () => {
  it.each(writtenNames)('is read from JSON as it was: %s', (name) => {
    const experiment = experimentOf({ written: textOf(name) });
    expect(parseWrittenExperiment(jsonOf(experiment))).toEqual(experiment);
  });

  it('is refused where nobody reckons with one, and no run of the paper’s block is taken for it', () => {
    const json = jsonOf(experimentOf({ written: textOf('paper') }));
    for (const parse of [parseExperiment, parseStartedExperiment])
      expect(() => parse(json)).toThrow(/^invalid experiment\.network\.written: .* \(want none here\)$/);
  });

  it('is refused where its blocks are no text of ours, are for other filters, or do not fit', () => {
    const parse = (text: unknown) => () => parseWrittenExperiment(jsonOf(experimentOf({ written: text as string })));
    expect(parse(7)).toThrow('want written blocks');
    expect(parse('conv')).toThrow('invalid experiment.network.written');
    expect(parse(textOf('paper', 16))).toThrow('wrong-result');
    const narrow = textOf('paper').replace('conv:0:8:3:1', 'conv:0:4:3:1');
    expect(parse(narrow)).not.toThrow();
    expect(parse(textOf('paper').replace('conv:3:8:3:1', 'conv:3:4:3:1'))).toThrow('shapes-differ');
  });

  it('has a key in which only what it trains counts', () => {
    const text = textOf('paper');
    const key = experimentKey(experimentOf({ written: text }));
    expect(key).toContain(` written=${text} `);
    expect(key.split(' ')).toHaveLength(experimentKey(defaultExperiment).split(' ').length - 2);
    const others = { residual: false, shortcut: 'projection-always', block: 'bottleneck', shortcutScale: 0.5 } as const;
    expect(experimentKey(experimentOf({ written: text, ...others }))).toBe(key);
    const keys = writtenNames.map((name) => experimentKey(experimentOf({ written: textOf(name) })));
    expect(new Set([...keys, experimentKey(defaultExperiment)]).size).toBe(writtenNames.length + 1);
  });

  it('has its blocks in a column of CSV, which other runs do without', () => {
    const runOf = (experiment: Experiment) => ({ experiment, records: [], measurements: [], evaluation: null });
    const [own] = formatRunsAsCsv([runOf(experimentOf({ written: textOf('paper') }))] as never).split('\r\n');
    const [others] = formatRunsAsCsv([runOf(defaultExperiment)] as never).split('\r\n');
    expect(own!.split(',')).toContain('written');
    expect(own!.split(',').filter((column) => column !== 'written')).toEqual(others!.split(','));
  });
});

it('keys of experiments of the paper’s blocks are what they were', () => {
  expect(experimentKey(experimentOf({ depth: 20 }))).toMatch(
    /^depth=20 residual=true shortcut=padded-identity block=basic filters=8 batchNorm=true data=/,
  );
  expect(experimentKey(experimentOf({ depth: 8, residual: false }))).toMatch(
    /^depth=8 residual=false shortcut=none block=basic filters=8 /,
  );
  expect(experimentKey(experimentOf({ shortcutScale: 0.5 }))).toContain(' shortcutScale=0.5 block=basic ');
});
