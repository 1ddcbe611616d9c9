const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Words of the choice between the recorded twins and those that the reader's device keeps. */
export const choiceWords = {
  label: 'Twins',
  name: (depth: number, seed: number, iterations: number) =>
    `${depth} layers, seed ${seed}, ${iterations} ${iterations === 1 ? 'iteration' : 'iterations'}`,
  recorded: (name: string) => `recorded: ${name}`,
  kept: (name: string, savedAt: number) => `yours: ${name} (${when.format(savedAt)})`,
  none: {
    before: 'Train twins in ',
    lab: 'the lab',
    after: ', a plain and a residual network of the same depth and seed, and they can be cut here.',
  },
  unreadable: 'Just now, what this browser keeps for the site cannot be read.',
  damaged: (count: number) =>
    count === 1
      ? 'One record on this device cannot be read and is left out.'
      : `${count} records on this device cannot be read and are left out.`,
  gone: 'These twins are no longer kept on this device, or cannot be read. The others stay.',
  /** Of twins that the page's own link names. */
  linkHere: 'These networks are on this device only: on another, a link to the figure opens the recorded twins.',
  noLink: 'These networks are on this device only: a link to the figure opens the recorded twins.',
} as const;
