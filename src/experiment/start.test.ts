import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import type { Edit } from './edits.ts';
import { experimentKey } from './experiment-key.ts';
import { networkOf } from './experiment-network.ts';
import type { Experiment } from './experiment.ts';
import { JsonValue } from './json-value.ts';
import { parseExperiment } from './parse-experiment.ts';
import { parseStartedExperiment } from './parse-started-experiment.ts';
import { withoutDefaults } from './without-defaults.ts';

const first: Experiment = { ...defaultExperiment, network: { ...defaultExperiment.network, depth: 8 } };
const inserted: Edit = { kind: 'identity-blocks-inserted', after: 1, count: 2 };
const leftOut: Edit = { kind: 'block-left-out', block: 3 };

function startedFrom(experiment: Experiment, edits: readonly Edit[], seed = 2): Experiment {
  return { ...first, seed, start: { experiment, edits } };
}

function chainOf(starts: number): Experiment {
  return starts === 0 ? first : startedFrom(chainOf(starts - 1), []);
}

const parse = (experiment: unknown) =>
  parseStartedExperiment(new JsonValue(JSON.parse(JSON.stringify(experiment)), 'experiment'));

test('the key of an experiment that starts from another has its key in brackets, and the edits', () => {
  const second = startedFrom(first, [inserted, leftOut]);
  const edits = 'identity-blocks-inserted:1:2,block-left-out:3';
  expect(experimentKey(second)).toBe(`${experimentKey({ ...first, seed: 2 })} start=[${experimentKey(first)}]${edits}`);
  const third = startedFrom(second, [leftOut], 3);
  expect(experimentKey(third)).toBe(
    `${experimentKey({ ...first, seed: 3 })} start=[${experimentKey(second)}]block-left-out:3`,
  );
});

test('no two of what may start, and how, have one key', () => {
  const experiments = [
    ...[first, startedFrom(first, []), startedFrom(first, [], 3), startedFrom({ ...first, seed: 5 }, [])],
    ...[
      startedFrom(first, [leftOut]),
      startedFrom(first, [inserted, leftOut]),
      startedFrom(first, [leftOut, inserted]),
    ],
    ...[
      startedFrom(startedFrom(first, [leftOut]), [inserted]),
      startedFrom(startedFrom(first, []), [inserted, leftOut]),
    ],
  ];
  expect(new Set(experiments.map(experimentKey)).size).toBe(experiments.length);
});

test('it comes back from JSON as it was, to three starts one from the other', () => {
  for (const own of [startedFrom(first, [inserted, leftOut]), chainOf(3)]) expect(parse(own)).toEqual(own);
  expect(() => parse(chainOf(4))).toThrow(
    /^invalid experiment\.start\.experiment\.start\.experiment\.start\.experiment\.start: /,
  );
  expect(parse({ ...first, start: null })).toEqual(first);
});

test('what is taken for granted is told nowhere in it', () => {
  const scaled = { ...first, network: { ...first.network, shortcutScale: 1 } };
  expect(withoutDefaults({ ...scaled, start: { experiment: scaled, edits: [] } })).toEqual(startedFrom(first, [], 1));
});

test('it trains the network that the edits leave; the next edits are made on that', () => {
  const longer = networkOf(startedFrom(first, [inserted]));
  expect(longer.depth).toBe(12);
  expect(longer.stages[1]?.blocks.map(({ name }) => name)).toEqual([
    ...['stage2.block1', 'stage2.block1.identity1', 'stage2.block1.identity2'],
  ]);
  expect(networkOf(startedFrom(startedFrom(first, [inserted]), [leftOut])).depth).toBe(10);
});

test.each<[string, unknown, string]>([
  ['edits that do not fit', startedFrom(first, [leftOut]), 'invalid experiment.start.edits[0]: {"'],
  ['the reason', startedFrom(first, [leftOut]), '{"code":"no-such-block","block":3,"blocks":3}'],
  [
    'an edit that the one before forbids',
    startedFrom(first, [
      { ...leftOut, block: 1 },
      { ...leftOut, block: 1 },
    ]),
    'edits[1]',
  ],
  ['an edit of no kind', { ...first, start: { experiment: first, edits: [{ kind: 'none' }] } }, 'start.edits[0].kind'],
  ['no edits', { ...first, start: { experiment: first } }, 'start.edits: undefined (want a list)'],
  ['too many edits', startedFrom(first, Array(101).fill(inserted)), 'want at most 100 edits'],
  ['no experiment', { ...first, start: { edits: [] } }, 'start.experiment: undefined'],
  ['another network', startedFrom(defaultExperiment, []), 'want the network and the data of what it starts'],
  ['other images', startedFrom({ ...first, data: { ...first.data, side: 28 } }, []), 'the network and the data of'],
  [
    'a field of it that is wrong',
    startedFrom({ ...first, seed: 0 }, []),
    'invalid experiment.start.experiment.seed: 0',
  ],
  ['a start that is none', { ...first, start: 'here' }, 'invalid experiment.start: "here" (want an object)'],
])('%s: refused by name', (_, experiment, message) => {
  expect(() => parse(experiment)).toThrow(message);
});

test('where no start is expected, it is refused and not passed over', () => {
  const own = new JsonValue(startedFrom(first, []), 'experiment');
  expect(() => parseExperiment(own)).toThrow(/^invalid experiment\.start: .* \(want none here\)$/);
  expect(parseExperiment(new JsonValue({ ...first, start: null }, 'experiment'))).toEqual(first);
});
