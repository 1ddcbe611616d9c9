import { imageStrip } from '../../charts/image-strip.ts';
import type { DataSet } from '../../data/data-set.ts';
import { shownImages } from '../../data/shown-images.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Answer } from '../../experiment/measurements.ts';
import { classStrings } from '../../i18n/classes.ts';
import type { LiveWords } from './words/live.ts';

/** The images with what both networks take them for. */
export function shownImagesNode(
  { classes, test, side }: DataSet,
  answers: Readonly<Record<NetworkKind, readonly Answer[] | null>>,
  { images: words }: LiveWords,
): HTMLElement {
  const names = classes.map(classStrings.name);
  const strip = shownImages.map((image, place) => {
    const label = test.labels[image]!;
    const name = names[label]!;
    const lines = networkKinds.map((kind) => {
      const answer = answers[kind]?.[place];
      if (!answer) return words.waiting(kind);
      if (!answer.probabilities.every(Number.isFinite)) return words.odd(kind);
      return words.answer(kind, names[answer.predicted] ?? '', answer.predicted === label);
    });
    const pixels = test.images.subarray(image * side ** 2, (image + 1) * side ** 2);
    return { pixels, side, description: words.description(name), lines: [name, ...lines] };
  });
  return imageStrip(strip, { document, label: words.label });
}
