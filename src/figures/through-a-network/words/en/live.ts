import { chartStrings } from '../../../../i18n/en/charts.ts';
import { minus } from '../../../../i18n/signed.ts';
import { clauseOf } from '../../../../i18n/sentence.ts';

type Kind = 'plain' | 'residual';

interface Maps {
  readonly featureMapSize: number;
  readonly channels: number;
}

const { kinds, networkName, wholePerCent } = chartStrings;
const mapsName = ({ featureMapSize, channels }: Maps) => `${channels} maps of ${featureMapSize}×${featureMapSize}`;
const decimal = (value: number) => minus(`${Number(value.toFixed(1))}`);
const answerOf = (kind: Kind, depth: number, answer: string, probability: number) =>
  `The answer of ${networkName(kinds[kind], depth)} is “${answer}”, with ${wholePerCent(probability)}.`;

/** Words of what follows the reader's choice. Stages, blocks and maps count from 1. */
export const liveWords = {
  map: (map: number, of: number) => `${map} of ${of}`,
  strip: {
    label: 'The image and all maps that the network makes of it, from left to right',
    maps: mapsName,
    image: 'image',
    imagePicture: (name: string, side: number) => `The image, ${name}: ${side}×${side} pixels, a picture`,
    firstLayer: 'first layer',
    /** The first of a stage says what is counted. */
    block: (block: number) => (block === 1 ? `block ${block}` : `${block}`),
    picture: (place: string, maps: Maps) => `After ${place}: ${mapsName(maps)}, a picture`,
    size: (side: number) => `${side}×${side}`,
    answer: 'answer',
    means: (count: number) => `${count} means`,
    meansPicture: (count: number) => `The means of the last ${count} maps, a picture`,
  },
  steps: {
    titles: {
      followed: (map: number) => `Map ${map}`,
      new: (map: number) => `Map ${map}, a new one`,
      largest: (map: number) => `Map ${map}, with the largest mean`,
    },
    names: {
      image: 'image',
      input: 'x',
      kept: 'kept',
      zeros: 'zeros',
      layers: 'F(x)',
      output: 'σ(y)',
      rectified: 'after ReLU',
      last: 'last map',
      average: 'mean',
    },
    /** Behind a name. */
    size: (side: number) => `, ${side}×${side}`,
    range: (low: number, high: number) => (low === high ? decimal(low) : `${decimal(low)} to ${decimal(high)}`),
    picture: (name: string, map: number, side: number) => `Map ${map}, ${name}: ${side}×${side} pixels, a picture`,
  },
  answer: {
    averages: (count: number) => `Means of the last ${count} maps`,
    average: (map: number, value: number) => `map ${map}: ${decimal(value)}`,
    scores: 'The scores of all classes, in per cent by softmax',
    probability: wholePerCent,
    ownClass: 'true class',
  },
  finding: (kind: Kind, depth: number, own: string, answer: string, probability: number) =>
    answer === own
      ? `${answerOf(kind, depth, answer, probability)} That is what the image shows.`
      : `${answerOf(kind, depth, answer, probability)} The image shows “${own}”, so the answer is wrong.`,
  halving: ([first, ...later]: readonly Maps[]) =>
    first === undefined
      ? ''
      : ` On the way ${mapsName(first)} become ${later.map(mapsName).join(', then ')}: half the side, rounded up, and twice as many.`,
  status: (place: string, maps: Maps, answer: string) => `${place}: ${mapsName(maps)}. Answer: ${answer}.`,
  trace: {
    missing: (reason: string) => `The maps of this image could not be loaded (${clauseOf(reason)}).`,
    slow: (seconds: number) => `The maps of this image have not come for ${seconds} seconds.`,
  },
} as const;
