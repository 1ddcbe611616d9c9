/** What is known of a data set before its images are there. */
export interface DataDescription {
  /** Sides of the square images in which it comes, in pixels. */
  readonly sides: readonly number[];
  readonly channels: number;
  readonly classes: number;
  readonly trainingImages: number;
  readonly testImages: number;
}

/** The data sets that there are, by name. */
export const dataSets = {
  'fashion-mnist': { sides: [14, 28], channels: 1, classes: 10, trainingImages: 10_000, testImages: 2000 },
} as const satisfies Readonly<Record<string, DataDescription>>;

export type DataName = keyof typeof dataSets;

/** A side in which some data set comes. */
export type Side = (typeof dataSets)[DataName]['sides'][number];

/** Images of one data set, of one size. */
export interface DataChoice {
  readonly name: DataName;
  /** Side of the square images, in pixels. */
  readonly side: Side;
}

/** As text that no two choices share: the name of the folder in which the images lie. */
export function dataKey({ name, side }: DataChoice): string {
  return `${name}-${side}`;
}

export const dataNames = Object.keys(dataSets) as readonly DataName[];
