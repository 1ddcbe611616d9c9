import { buildNode } from '../../charts/build-node.ts';
import { imageStrip } from '../../charts/image-strip.ts';
import type { LabelledImage } from '../../charts/image-strip.ts';
import type { DataSet } from '../../data/data-set.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { Answer } from '../../experiment/measurements.ts';
import { inkClass } from '../../live-figure/caption-node.ts';
import { kindOf } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';
import { measuredTwins } from './inside-picture.ts';
import type { NamedNetwork } from './narration.ts';
import { classStrings } from '../../i18n/classes.ts';
import type { LiveStrings } from './words/live.ts';

type Words = LiveStrings['inside'];

/** What one network has answered last. */
export interface GivenAnswers {
  readonly network: NamedNetwork;
  readonly iteration: number;
  readonly answers: readonly Answer[];
}

/** The last answers of each of the twins in hand, plain first; empty while there are none. */
export function givenAnswersOf(runs: readonly ShownRun[]): readonly GivenAnswers[] {
  return measuredTwins(runs, 'answers').map((run) => {
    const { iteration, answers } = measurementsOf(run.measurements, 'answers').at(-1)!;
    return { network: { kind: kindOf(run), depth: run.experiment.network.depth }, iteration, answers };
  });
}

/** How many of its answers are right. */
export function countRight({ answers }: GivenAnswers, labels: ArrayLike<number>): number {
  return answers.filter(({ image, predicted }) => labels[image] === predicted).length;
}

function lineOf({ network }: GivenAnswers, answer: Answer, { classes, test }: DataSet, words: Words): HTMLElement {
  const { predicted, probabilities, image } = answer;
  const isRight = test.labels[image] === predicted;
  const text = words.answer(classStrings.name(classes[predicted] ?? ''), probabilities[predicted] ?? 0, isRight);
  const hidden = buildNode(document, 'span', { class: 'visually-hidden' }, [words.answerOf(network)]);
  const parts = [hidden, buildNode(document, isRight ? 'strong' : 'span', {}, [text])];
  return buildNode(document, 'span', { class: inkClass[network.kind] }, parts);
}

/** Images with what they are and what each of the twins takes them for, and how many each has right. */
export function answersStrip(given: readonly GivenAnswers[], data: DataSet, words: Words): readonly HTMLElement[] {
  const { side, test, classes } = data;
  const images = given[0]!.answers.map(({ image }, index): LabelledImage => {
    const name = classStrings.name(classes[test.labels[image] ?? -1] ?? '');
    const pixels = test.images.subarray(image * side ** 2, (image + 1) * side ** 2);
    const lines = given.map((one) => lineOf(one, one.answers[index]!, data, words));
    return { pixels, side, description: name, lines: [name, ...lines] };
  });
  const counts = given.map((one) =>
    words.right(one.network, countRight(one, test.labels), images.length, one.iteration),
  );
  return [
    buildNode(document, 'p', { class: 'answers-count' }, [words.joinRight(counts)]),
    imageStrip(images, { document, label: words.images }),
  ];
}
