import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPermalink, parsePermalink, queryWith } from '../../experiment/permalink.ts';
import { workbenchDepths } from './workbench-experiments.ts';
import { workbenchStudy } from './workbench-study.ts';

/** Another figure on the page that has the same fields. */
const other = { ...workbenchStudy, figure: 'gradients' } as const;

const settings = fc.record({
  depth: fc.constantFrom(...workbenchDepths),
  seedCount: fc.integer({ min: 1, max: 5 }),
  firstSeed: fc.integer({ min: 1, max: 2147483644 }),
  iterations: fc.integer({ min: 25, max: 300 }),
});

test('a link gives back all that can be set, beside the link of another figure', () => {
  fc.assert(
    fc.property(settings, (wanted) => {
      const theirs = formatPermalink(other, other.defaults);
      const query = queryWith(theirs, workbenchStudy, wanted);
      expect(parsePermalink(workbenchStudy, query)).toEqual({ settings: wanted, notices: [] });
      expect(parsePermalink(other, query)).toEqual({ settings: other.defaults, notices: [] });
    }),
  );
});

test('a depth that was not recorded gives way to the default, and is told', () => {
  const { settings: read, notices } = parsePermalink(workbenchStudy, 'workbench.depth=32&workbench.seeds=3');
  expect(read).toEqual({ ...workbenchStudy.defaults, seedCount: 3 });
  expect(notices).toMatchObject([{ kind: 'invalid', field: 'depth', text: '32', used: '44' }]);
});
