import { buildNode } from '../../../charts/build-node.ts';
import { imageStrip } from '../../../charts/image-strip.ts';
import { numberTable } from '../../../charts/number-table.ts';
import type { DataSet } from '../../../data/data-set.ts';
import type { DataFacts } from '../../../data/own/read-own-data.ts';
import { testShare } from '../../../data/own/seeded-split.ts';
import { ownDataStrings } from '../../../i18n/own-data.ts';

const { preview: words } = ownDataStrings;

/** Of each class so many images are shown. */
const shown = 8;

/** The first training images of a class. */
function imagesOf({ training, side, channels }: DataSet, label: number): readonly Uint8Array[] {
  const values = side * side * channels;
  const found: Uint8Array[] = [];
  for (let image = 0; image < training.count && found.length < shown; image++) {
    if (training.labels[image] === label) found.push(training.images.subarray(image * values, (image + 1) * values));
  }
  return found;
}

function rowOf(data: DataSet, name: string, label: number): HTMLElement {
  const images = imagesOf(data, label).map((pixels, index) => ({
    ...{ pixels, side: data.side, lines: [] },
    description: words.image(name, index + 1),
  }));
  return buildNode(document, 'div', { class: 'own-row' }, [
    buildNode(document, 'p', { class: 'own-class' }, [name]),
    imageStrip(images, { document, label: words.row(name) }),
  ]);
}

function sentencesOf({ side, channels, classes, training, test }: DataSet, facts: DataFacts): readonly string[] {
  return [
    words.facts(training.count, test.count, classes.length, side, channels),
    facts.splitGiven ? words.given : words.drawn(testShare),
    ...(facts.scaledFrom === null ? [] : [words.scaled(facts.scaledFrom)]),
    ...(facts.leftOut === 0 ? [] : [words.leftOut(facts.leftOut)]),
    words.standardised,
  ];
}

function scrolled(label: string, table: HTMLTableElement): HTMLElement {
  return buildNode(document, 'div', { class: 'table-scroll', role: 'region', tabindex: '0', 'aria-label': label }, [
    table,
  ]);
}

/** What was read: in words, in pictures, class by class, and in numbers. */
export function previewNode(data: DataSet, facts: DataFacts): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const { training, test, channels } = facts.summary;
  const byClass = data.classes.map((name, label) => [name, `${training[label]}`, `${test[label]}`]);
  const names = words.channelNames[data.channels === 1 ? 1 : 3];
  const byChannel = channels.map(({ mean, deviation }, index) => [
    ...[names[index]!, words.decimal(mean), words.decimal(deviation)],
  ]);
  fragment.append(
    buildNode(document, 'h3', {}, [facts.title]),
    buildNode(document, 'p', {}, [sentencesOf(data, facts).join(' ')]),
    ...data.classes.map((name, label) => rowOf(data, name, label)),
    buildNode(document, 'div', { class: 'own-tables' }, [
      scrolled(words.classes, numberTable(document, words.classes, [words.class, words.training, words.test], byClass)),
      scrolled(
        words.channels,
        numberTable(document, words.channels, [words.channel, words.mean, words.deviation], byChannel),
      ),
    ]),
  );
  return fragment;
}
