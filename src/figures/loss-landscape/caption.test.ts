import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { centreOf, doublingOf, landscapeCaption, widerKind } from './caption.ts';
import { recordedSides, statistics, stepAt } from './landscape-plan.ts';
import type { LandscapeRecord } from './landscape-record.ts';
import { parseLandscape, recordedOrder } from './landscape-record.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import { landscapeWords as words } from './words/recorded.ts';

/** Cones: the loss is 1 at the centre, and has doubled after a step that is chosen for each network. */
function cones(stepOf: (kind: 'plain' | 'residual', trainingSeed: number) => number): LandscapeRecord {
  const planes = recordedOrder.map(({ kind, choice }) => {
    const lossesOf = (side: number) =>
      Array.from({ length: side * side }, (_, index) => {
        const far = Math.abs(stepAt(index % side, side)) + Math.abs(stepAt(Math.floor(index / side), side));
        return 1 + far / stepOf(kind, choice.trainingSeed);
      });
    const [asTrained, remeasured] = statistics.map((own) => lossesOf(recordedSides[own]));
    return { kind, ...choice, fingerprint: [], losses: { asTrained: asTrained!, remeasured: remeasured! } };
  });
  return { planes } as unknown as LandscapeRecord;
}

const textOf = (parts: readonly CaptionPart[]) =>
  parts.map((part) => (typeof part === 'string' ? part : part.kind)).join('');

test('medians and ranges are those of all ways of all pairs', () => {
  const record = cones((kind, seed) => (kind === 'plain' ? 0.25 : 0.25 * (1 + seed)));
  expect(doublingOf(record, 'plain', 'asTrained')).toEqual({ median: 0.25, least: 0.25, most: 0.25 });
  expect(doublingOf(record, 'residual', 'asTrained')).toEqual({ median: 0.75, least: 0.5, most: 1 });
});

test('the caption names the wider kind where all pairs agree', () => {
  for (const [kind, other] of [
    ['plain', 'residual'],
    ['residual', 'plain'],
  ] as const) {
    const record = cones((own) => (own === kind ? 0.5 : 0.25));
    expect(widerKind(record, 'asTrained')).toBe(kind);
    expect(textOf(landscapeCaption(record, words).headline)).toContain(
      `the loss of the ${kind} network rises more slowly`,
    );
    expect(textOf(landscapeCaption(record, words).headline)).toContain(`that of the ${other} one`);
  }
});

test('the caption says from which loss both start, as the centres of the planes have it', () => {
  expect(
    centreOf(
      cones(() => 0.5),
      'plain',
    ),
  ).toBe(1);
  expect(
    textOf(
      landscapeCaption(
        cones(() => 0.5),
        words,
      ).rest,
    ),
  ).toContain('the plain networks had come to 1 by then, the residual ones to 1, and guessing has 2.3');
});

test('it names none where pairs differ, or where both are alike', () => {
  const differ = cones((kind, seed) => (seed === 2 && kind === 'plain' ? 0.75 : kind === 'plain' ? 0.25 : 0.5));
  for (const record of [differ, cones(() => 0.5), cones((kind) => (kind === 'plain' ? 0.52 : 0.5))]) {
    expect(widerKind(record, 'asTrained')).toBeNull();
    expect(textOf(landscapeCaption(record, words).headline)).toContain(
      '. Neither network’s basin is clearly the wider one in every pair. The loss has doubled after',
    );
  }
});

test('the caption begins with how long the twins of the file were trained', () => {
  const text = readFileSync(new URL('../../../content/runs/loss-landscape.json', import.meta.url), 'utf8');
  const { planes } = JSON.parse(text) as { planes: readonly { experiment: string }[] };
  const lengths = new Set(planes.map(({ experiment }) => / iterations=(\d+) /.exec(experiment)?.[1]));
  expect([...lengths]).toHaveLength(1);
  expect(textOf(landscapeCaption(parseLandscape(text), words).headline)).toMatch(
    new RegExp(`^The twins were trained for ${[...lengths][0]} iterations\\. `),
  );
});

test('a loss that does not double within the plane is said to lie beyond it', () => {
  const record = cones((kind) => (kind === 'plain' ? 0.5 : 4));
  expect(textOf(landscapeCaption(record, words).headline)).toContain('beyond the plane');
});
