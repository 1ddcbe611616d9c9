import { clauseOf } from '../sentence.ts';

/** What can be taken away from a figure that trains, beside its numbers and its picture. */

export const takeAwayStrings = {
  /** Before the script and the notebook. */
  script:
    'The script trains what is set here in PyTorch, from the same initial weights and with the same images in the same order. It can also use a graphics card or several machines, and train on all of CIFAR-10. With the option --json it writes a file for “Import a file” in the lab, where its curves lie over yours.',
  /** In its place, where what is set is trained on CIFAR-10 that the reader has brought. */
  cifarScript:
    'The script trains what is set here in PyTorch, from the same initial weights and with the same images in the same order. It reads CIFAR-10 from the unpacked official archive, the folder cifar-10-batches-bin where it runs. The option --cifar names another folder. It can also use a graphics card or several machines. With the option --json it writes a file for “Import a file” in the lab, where its curves lie over yours.',
  /** Code of the reader's has not run, or more is set than can be trained. */
  nothingSet: 'Nothing is set here that could be trained. In the block editor, run the code of the block first.',
  /** Some of the trainings, or all, go on from a network that was trained before. */
  notStarted: (left: number, count: number) =>
    left === count
      ? 'What is set here starts from a trained network that was changed. The script draws new weights, so it cannot train this.'
      : `${left} of the ${count} trainings here start from a trained network that was changed. The script draws new weights, so it leaves them out.`,
  /** All of them are of images that lie on the reader's device alone. */
  ownData: 'What is set here is trained on images of your own. The script does not have them, so it cannot train this.',
  python: 'PyTorch script',
  notebook: 'Jupyter notebook',
  weights:
    'What the networks have learnt, with the names and the layout that the script has. A convolution is stored as filters, inputs, rows, columns.',
  noWeights:
    'No weights for these settings are kept on this device yet. The degradation lab keeps them by itself; the lab does if you ask it to before you train.',
  unreadable: (reason: string) => `What this device keeps could not be read (${clauseOf(reason)}).`,
  run: (number: number, network: string) => `Run ${number}, ${network}`,
  formats: { safetensors: '.safetensors', npz: '.npz' },
  formatLabel: (format: string, network: string) => `${format} of ${network}`,
} as const;
