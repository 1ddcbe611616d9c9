import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { DataSet } from '../../data/data-set.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment, Training } from '../../experiment/experiment.ts';
import type { Due, InstrumentChoice } from '../../experiment/instrument-choice.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { train } from '../train.ts';
import type { TrainOptions, TrainingEvent } from '../train.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  const whole = await readDataSet({ name: 'fashion-mnist', side: 14 });
  // Fewer images to evaluate.
  data = { ...whole, test: { ...whole.test, count: 100 } };
});

const share = { set: 'test', images: 70 } as const;
const every = (iterations: number): Due => ({ kind: 'every', iterations });
const allAt = (due: Due): readonly InstrumentChoice[] => [
  { type: 'gradient-norms', due },
  { type: 'responses', due, share },
  { type: 'block-ratios', due, share },
  { type: 'answers', due, set: 'training', images: [3, 5] },
  { type: 'share-error', due, share: { set: 'training', images: 70 } },
];

function experiment(training: Partial<Training> = {}, batchNorm = true): Experiment {
  const { network } = defaultExperiment;
  return {
    ...defaultExperiment,
    network: { ...network, depth: 8, batchNorm },
    training: { ...defaultExperiment.training, iterations: 7, ...training },
  };
}

const eventsOf = (options: TrainOptions, own = experiment()) => Array.fromAsync(train(own, data, options));

const measuredIn = (events: readonly TrainingEvent[]) =>
  events.flatMap((event) => (event.type === 'measurement' ? [event.measurement] : []));

/** What came, as `iteration 3` or `answers at 3`. */
const wordsOf = (events: readonly TrainingEvent[]) =>
  events.map((event) => {
    if (event.type === 'iteration') return `iteration ${event.record.iteration}`;
    return event.type === 'measurement' ? `${event.measurement.type} at ${event.measurement.iteration}` : event.type;
  });

describe('a run that is observed', () => {
  test('has the same bits as one that is not', async () => {
    const alone = await eventsOf({});
    const observed = await eventsOf({ instruments: allAt(every(2)) });
    expect(measuredIn(observed)).toHaveLength(4 * 5 + 4);
    expect(observed.filter(({ type }) => type !== 'measurement')).toEqual(alone);
  });

  test('tells what was read before the record of the iteration that was read, or after which it was looked at', async () => {
    const instruments: InstrumentChoice[] = [
      { type: 'gradient-norms', due: { kind: 'at', iterations: [0, 2, 3] } },
      { type: 'share-error', due: every(2), share },
    ];
    expect(wordsOf(await eventsOf({ instruments }, experiment({ iterations: 3 })))).toEqual([
      ...['share-error at 0', 'gradient-norms at 0', 'iteration 1', 'share-error at 2', 'iteration 2'],
      ...['gradient-norms at 2', 'share-error at 3', 'iteration 3', 'evaluation'],
    ]);
  });

  test('has weights of the right iteration in what is read', async () => {
    const checkpoints: Checkpoint[] = [];
    const options = { every: 1, onCheckpoint: (taken: Checkpoint) => void checkpoints.push(taken) };
    const instruments: InstrumentChoice[] = [{ type: 'gradient-norms', due: every(1) }];
    const measured = measurementsOf(
      measuredIn(await eventsOf({ instruments, checkpoints: options })),
      'gradient-norms',
    );
    expect(measured.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const { iteration, layers } of measured.slice(1)) {
      const { values } = checkpoints[iteration - 1]!.parameters.get('stem.weight')!;
      expect(layers[0]!.weightNorm).toBeCloseTo(Math.hypot(...values), 5);
    }
  });

  test('reads again what it had read after a checkpoint, from there on', async () => {
    const taken: Checkpoint[] = [];
    const checkpoints = { every: 4, onCheckpoint: (one: Checkpoint) => void taken.push(one) };
    const instruments = allAt(every(2));
    const whole = measuredIn(await eventsOf({ instruments, checkpoints }));
    const rest = measuredIn(await eventsOf({ instruments, from: taken[0] }));
    expect(rest[0]).toMatchObject({ iteration: 4 });
    const from4 = whole.filter(({ iteration }) => iteration >= 4);
    const byTime = (one: typeof whole) =>
      one.toSorted((a, b) => a.iteration - b.iteration || a.type.localeCompare(b.type));
    expect(byTime(rest)).toEqual(byTime(from4));
  });

  test('holds no more from iteration to iteration, and leaves no tensor, also where the caller stops early', async () => {
    const { numTensors } = tf.memory();
    const during: number[] = [];
    for await (const event of train(experiment({ iterations: 9 }), data, { instruments: allAt(every(1)) })) {
      if (event.type !== 'iteration') continue;
      during.push(tf.memory().numTensors);
      if (during.length === 8) break;
    }
    expect(new Set(during).size).toBe(1);
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  test('that diverges has gradients that are no numbers, and has diverged', async () => {
    const own = experiment({ learningRate: { rate: 1e6, dividedAt: [], warmUp: null } }, false);
    const instruments: InstrumentChoice[] = [
      { type: 'gradient-norms', due: every(1) },
      { type: 'block-ratios', due: every(1), share },
    ];
    const events = await eventsOf({ instruments }, own);
    expect(events.at(-1)!.type).toBe('diverged');
    const last = measurementsOf(measuredIn(events), 'gradient-norms').at(-1)!;
    expect(last.layers.some(({ gradientNorm }) => !Number.isFinite(gradientNorm))).toBe(true);
  });

  test('that cannot be read by an instrument does not begin, and leaves no tensor', async () => {
    const { numTensors } = tf.memory();
    const instruments: InstrumentChoice[] = [{ type: 'responses', due: every(1), share }];
    await expect(eventsOf({ instruments }, experiment({}, false))).rejects.toThrow(
      'cannot measure the responses of residual-8: it has no BN',
    );
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  test('is refused what there is none of before it begins: another instrument, or an image beyond the last', async () => {
    const { numTensors } = tf.memory();
    const beyond: InstrumentChoice = { type: 'answers', due: { kind: 'end' }, set: 'test', images: [data.test.count] };
    await expect(eventsOf({ instruments: [beyond] })).rejects.toThrow(
      `invalid instrument.images[0]: ${data.test.count} (want a whole number from 0 to ${data.test.count - 1})`,
    );
    const unknown = { type: 'loss-landscape', due: { kind: 'end' } } as unknown as InstrumentChoice;
    await expect(eventsOf({ instruments: [unknown] })).rejects.toThrow('invalid instrument.type: "loss-landscape"');
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  test('says for how long training stood still, by its own clock', async () => {
    let time = 0;
    const instruments: InstrumentChoice[] = [{ type: 'share-error', due: { kind: 'end' }, share }];
    const [told] = (await eventsOf({ instruments, now: () => (time += 10) })).filter(
      ({ type }) => type === 'measurement',
    );
    expect(told).toMatchObject({ milliseconds: 10 });
  });
});
