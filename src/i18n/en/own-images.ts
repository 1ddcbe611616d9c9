/** Where a figure trains on images of the reader's own: the choice of them, and what is said where they are not here. */

/** Of a reader's images, as far as words tell of them. */
interface ImagesTold {
  readonly side: number;
  readonly channels: number;
  readonly classes: number;
  readonly trainingImages: number;
  readonly testImages: number;
  readonly fingerprint: string;
}

const ways = {
  'this-page': 'Open the same files under “Your data”, further down, with the same side, and press “Use it”.',
  lab: 'Open the same files under “Your data” in the lab, with the same side, and keep them on this device.',
} as const;

export const ownImagesStrings = {
  /** A set of images of the site, by its name and the side of its pictures. */
  site: (name: string, side: number) => `${name === 'fashion-mnist' ? 'Fashion-MNIST' : name}, ${side} px`,
  group: 'Your own',
  name: (title: string, { side, channels, classes }: Pick<ImagesTold, 'side' | 'channels' | 'classes'>) =>
    `${title}: ${side} px, ${channels === 1 ? 'grey' : 'colour'}, ${classes} classes`,
  /** `mark`: the beginning of the fingerprint, where all else is the same. */
  marked: (name: string, mark: string) => `${name} (${mark})`,
  /** Data that a link asks for, before it is known whether they are here. */
  unnamed: 'images of your own',
  chosen: (name: string) => `${name}: chosen as the images to train on.`,
  busy: (title: string) =>
    `A sweep is being trained. When it has ended, or you have stopped it, ${title} can be chosen under Images.`,
  /** `where`: whether data are read on the page on which this is said. */
  missing: (
    { side, channels, classes, trainingImages, testImages, fingerprint }: ImagesTold,
    where: keyof typeof ways,
  ) =>
    `This experiment needs images that a reader has brought, and they are not on this device: ${trainingImages} training and ${testImages} test images of ${side} px, ${channels === 1 ? 'grey' : 'in colour'}, ${classes} classes, fingerprint ${fingerprint}. ${ways[where]}`,
  instead: (name: string) => `Until then the form has ${name}.`,
} as const;
