import { clauseOf } from '../sentence.ts';
import { sizeStrings } from './sizes.ts';

/** In the lab: the reader's own images, how they are read and kept. */

const whole = new Intl.NumberFormat('en-GB');
const count = (value: number) => whole.format(value);
const { bytes: size } = sizeStrings;
const images = (value: number) => (value === 1 ? 'one image' : `${count(value)} images`);

/** Of data that is wrong, in the middle of a sentence. */
const kinds = {
  'cifar-10': 'a batch of CIFAR-10',
  'cifar-100': 'a batch of CIFAR-100',
  idx: 'an IDX file',
  picture: 'a picture',
  tar: 'a tar archive',
  zip: 'a zip',
  unknown: 'something else',
} as const;

export const ownDataStrings = {
  title: 'Your data',
  intro: 'Train on images of your own. They are read on this device and never leave it.',
  formats: [
    'CIFAR-10 in its binary version: the archive cifar-10-binary.tar.gz as you download it, or its .bin files.',
    'Pairs of IDX files, one of images and one of labels, as MNIST and Fashion-MNIST have them, packed or not. Give all of them at once. Files with t10k or test in their names hold the test images.',
    'Pictures (PNG, JPEG, WebP or GIF) in one folder for each class, as a folder or a zip. Folders named train and test may hold these folders.',
  ],
  prepare: (share: number) =>
    `An image of another size is cropped to the largest square in its middle and scaled, each pixel being the mean of the area that it covers. Transparent parts become white. Where nothing says which images are for the test, one in ${share} is drawn for it. Read again, the same files are divided in the same way.`,
  missing: 'What reads files could not be loaded. Reload the page to try again.',
  figures: 'These figures train on them, if you choose them under “Images”:',
  otherFigures:
    'The other figures lay what you train over networks that were recorded on Fashion-MNIST. Networks of other images would not be comparable with those, so there is no such choice.',
  needsScript: 'Reading files needs JavaScript.',
  side: 'Side of the images',
  asItIs: 'as it is, else 32 pixels',
  pixels: (side: number) => `${side} pixels`,
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  drop: 'Files and folders can also be dropped here.',
  stop: 'Stop reading',
  stopped: 'Reading was stopped. Nothing was kept of it.',
  stages: {
    opening: 'Opening the files',
    unpacking: 'Unpacking',
    decoding: 'Decoding pictures',
    checking: 'Checking the images',
  },
  progress: (stage: string, part: number) => `${stage}: ${Math.round(100 * part)} %`,
  read: (title: string) => `${title} was read.`,
  refusal: {
    intro: (reason: string) => `This data cannot be used: ${clauseOf(reason)}.`,
    'no-files': 'there is no file in what was given',
    'nothing-in-it': (file: string) => `there is nothing to read in ${file}`,
    'unknown-kind': (file: string) =>
      `${file} is of no kind that can be read. Of CIFAR-10, only the binary version can be`,
    'two-kinds': (file: string, one: keyof typeof kinds, other: keyof typeof kinds) =>
      `${file} is ${kinds[other]}, and there is also ${kinds[one]}. Give one kind at a time`,
    'file-too-large': (file: string, bytes: number, most: number) =>
      `${file} and what was given with it have ${size(bytes)}, and at most ${size(most)} can be read`,
    explodes: (file: string, most: number) => `${file} unpacks to more than the ${size(most)} that it may`,
    ratio: (file: string, ratio: number, most: number) =>
      `${file} claims to unpack to ${count(ratio)} times its size, and images unpack to at most ${most} times`,
    'too-many-files': (file: string, files: number, most: number) =>
      `${file} holds ${count(files)} files or more (at most ${count(most)} can be read)`,
    'path-too-deep': (file: string, most: number) => `${file} lies in more than ${most} folders`,
    'packed-broken': (file: string) =>
      `${file} cannot be unpacked: it is damaged, was not downloaded whole, or is packed in a way that is not read here`,
    encrypted: (file: string) => `${file} is encrypted`,
    'packed-twice': (file: string) => `${file} is an archive in an archive. Unpack the outer one first`,
    'tar-broken': (file: string, offset: number) =>
      `${file} is damaged at byte ${count(offset)}, or was not downloaded whole`,
    'wrong-length': (file: string, bytes: number, want: number) =>
      `${file} has ${count(bytes)} bytes where its header says ${count(want)}`,
    'not-whole-records': (file: string, bytes: number, record: number) =>
      `${file} has ${count(bytes)} bytes, which are no whole number of images of ${count(record)} bytes`,
    'idx-type': (file: string, type: number) =>
      `${file} holds numbers of type ${type}. Images and labels are of type 8, unsigned bytes`,
    'idx-dimensions': (file: string, dimensions: number) =>
      `${file} has ${dimensions} dimensions. Labels have 1, images 3 or, in colour, 4`,
    'same-file-twice': (file: string, other: string) => `${file} and ${other} are the same part of the data`,
    'labels-missing': (file: string) => `the labels that belong to ${file} are missing. Give both at once`,
    'images-missing': (file: string) => `the images that belong to ${file} are missing. Give both at once`,
    'training-missing': (file: string) =>
      `${file} is for the test, and there is nothing to train on. Give the pair for training with it, such as train-images and train-labels`,
    'counts-differ': (file: string, own: number, labels: number) =>
      `${file} has ${count(own)} images, and there are ${count(labels)} labels`,
    'shapes-differ': (file: string, shape: string, want: string) =>
      `${file} has images of ${shape} (wanted are ${want})`,
    'label-outside': (file: string, label: number, most: number) =>
      `${file} has the label ${label}, and labels go from 0 to ${most}`,
    'class-untrained': (file: string, name: string) =>
      `${file} has test images of the class ${name}, and none to train on`,
    'too-few-classes': (file: string, classes: number) =>
      `there ${classes === 1 ? 'is 1 class' : `are ${classes} classes`} in ${file} and the files beside it (at least 2 are needed)`,
    'too-many-classes': (file: string, classes: number) =>
      `there are ${classes} classes in ${file} and the files beside it (at most 20 can be trained)`,
    'class-names': (file: string, own: number, want: number) => `${file} names ${own} classes (wanted are ${want})`,
    'no-class': (file: string) => `${file} lies in no folder that says its class`,
    'picture-broken': (file: string) => `${file} cannot be decoded as a picture`,
    'picture-too-large': (file: string, width: number, height: number) =>
      `${file} has ${count(width)} x ${count(height)} pixels, more than can be decoded safely`,
    'picture-too-small': (file: string, width: number, height: number) =>
      `${file} has ${width} x ${height} pixels (at least 8 x 8 are needed)`,
    'grey-among-colour': (file: string, coloured: number, grey: number) =>
      `${file} is grey, ${grey === 1 ? 'and it is the only one that is' : `as ${count(grey)} are`}, while ${count(coloured)} are in colour. Give only grey pictures, or only coloured ones`,
    'too-few-images': (set: 'training' | 'test', own: number, want: number) =>
      `there ${own === 1 ? 'is' : 'are'} ${images(own)} for ${set === 'training' ? 'training' : 'the test'} (at least ${want} are needed)`,
    'too-much-data': (bytes: number, most: number) =>
      `its images have ${size(bytes)}, and at most ${size(most)} can be trained on. Choose a smaller side`,
    'nothing-to-see': 'all pixels have the same value',
  },
  failed: (reason: string) => `The files could not be read (${clauseOf(reason)}). Nothing was changed.`,
  workerFailed: 'Reading ended without an answer. The files may be too large for this device. Nothing was changed.',
  preview: {
    region: 'What was read',
    facts: (training: number, test: number, classes: number, side: number, channels: number) =>
      `${count(training)} training images and ${count(test)} test images of ${classes} classes, ${side} x ${side} pixels, ${channels === 1 ? 'grey' : 'in colour'}.`,
    given: 'The files say which images are for the test.',
    drawn: (share: number) => `The files do not say which images are for the test: one in ${share} was drawn for it.`,
    scaled: (from: string) =>
      `The images were scaled from ${from === 'pictures' ? 'their own sizes' : `${from} pixels`}.`,
    leftOut: (files: number) =>
      files === 1
        ? 'One file that holds no images was left out.'
        : `${count(files)} files that hold no images were left out.`,
    standardised:
      'A pixel enters a network as (value − mean) ÷ deviation, with one mean and one deviation of all training pixels.',
    row: (name: string) => `Images of the class ${name}`,
    image: (name: string, number: number) => `${name}, image ${number}`,
    classes: 'Images of each class',
    class: 'class',
    training: 'training',
    test: 'test',
    channels: 'Pixels of the training images, from 0 to 255',
    channel: 'channel',
    channelNames: { 1: ['grey'], 3: ['red', 'green', 'blue'] },
    mean: 'mean',
    deviation: 'deviation',
    decimal: (value: number) => value.toFixed(2),
  },
  use: 'Use it',
  keep: (bytes: number) => `Keep it on this device (${size(bytes)})`,
  keeping: 'Keeping it …',
  kept: (title: string) => `${title} is kept on this device.`,
  notKept: (reason: string) => `It could not be kept. ${reason} It can be used until this page is left.`,
  used: (title: string) =>
    `${title} is ready to be trained on, under “Set an experiment”, further up. Figures on other pages have it once it is kept on this device.`,
  keptList: {
    title: 'Kept on this device',
    none: 'No data of yours is kept on this device.',
    item: (classes: number, total: number, side: number, bytes: number) =>
      `${images(total)} of ${classes} classes, side ${side}, ${size(bytes)}`,
    use: (title: string) => `Use ${title}`,
    delete: (title: string) => `Delete ${title}`,
    deleted: (title: string) => `${title} was deleted from this device.`,
    unreadable: (records: number) =>
      records === 1 ? 'One record cannot be read.' : `${records} records cannot be read.`,
    deleteUnreadable: 'Delete what cannot be read',
    gone: (title: string) => `${title} is no longer there. It may have been deleted in another tab.`,
    loading: (title: string) => `Reading ${title} from this device …`,
  },
} as const;
