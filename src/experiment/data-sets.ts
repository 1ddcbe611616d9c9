/** What is known of images before they are there. */
export interface DataDescription {
  readonly channels: number;
  readonly classes: number;
  readonly trainingImages: number;
  readonly testImages: number;
}

/** A data set that comes with the site. */
interface SiteDataSet extends DataDescription {
  /** Sides of the square images in which it comes, in pixels. */
  readonly sides: readonly number[];
}

/** The data sets that there are, by name. */
export const dataSets = {
  'fashion-mnist': { sides: [14, 28], channels: 1, classes: 10, trainingImages: 10_000, testImages: 2000 },
} as const satisfies Readonly<Record<string, SiteDataSet>>;

export type DataName = keyof typeof dataSets;

/** A side in which some data set comes. */
export type Side = (typeof dataSets)[DataName]['sides'][number];

/** Images of one data set of the site, of one size. */
export interface SiteData {
  readonly name: DataName;
  /** Side of the square images, in pixels. */
  readonly side: Side;
}

/** Images that a reader has brought. They lie on the reader's device, if anywhere, so their description comes with them. */
export interface OwnData extends DataDescription {
  readonly name: 'own';
  readonly side: number;
  /** Of all that a network sees of them, as 32 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Images of one data set, of one size. */
export type DataChoice = SiteData | OwnData;

/** As text that no two data sets share, but for their side. */
export function dataText(choice: DataChoice): string {
  if (choice.name !== 'own') return choice.name;
  const { fingerprint, channels, classes, trainingImages, testImages } = choice;
  return ['own', fingerprint, channels, classes, trainingImages, testImages].join('-');
}

/** As text that no two choices share: for images of the site, the name of the folder in which they lie. */
export function dataKey(choice: DataChoice): string {
  return `${dataText(choice)}-${choice.side}`;
}

export const dataNames = Object.keys(dataSets) as readonly DataName[];
