const counted = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

/** Words of the page of all claims, and of the line that leads there from a chapter. */
export const claimsStrings = {
  sections: {
    0: { name: 'Abstract', title: 'Abstract' },
    1: { name: 'Sec. 1', title: 'Introduction' },
    2: { name: 'Sec. 2', title: 'Related work' },
    '3.1': { name: 'Sec. 3.1', title: 'Residual learning' },
    '3.2': { name: 'Sec. 3.2', title: 'Identity mapping by shortcuts' },
    '3.3': { name: 'Sec. 3.3', title: 'Network architectures' },
    '3.4': { name: 'Sec. 3.4', title: 'Implementation' },
    '4.1': { name: 'Sec. 4.1', title: 'ImageNet classification' },
    '4.2': { name: 'Sec. 4.2', title: 'CIFAR-10 and analysis' },
    '4.3': { name: 'Sec. 4.3', title: 'Object detection' },
    A: { name: 'App. A', title: 'Baselines of object detection' },
    B: { name: 'App. B', title: 'Improvements of object detection' },
    C: { name: 'App. C', title: 'Localisation on ImageNet' },
  },
  types: {
    measured: 'measured',
    argued: 'argued',
    supposed: 'supposed',
    motivation: 'motivation',
    definition: 'definition',
    design: 'design',
    concession: 'concession',
  },
  findings: {
    confirmed: 'confirmed here',
    'in-part': 'in part',
    'not-confirmed': 'not confirmed',
    contrary: 'the other way round',
    'not-tested': 'not tested here',
    'nothing-to-test': 'nothing to test',
  },
  jump: 'Sections of the paper',
  steps: (count: number) => `${counted(count, 'step')} in all`,
  /** `Sec. 1, par. 3b`: a letter tells the steps of a paragraph apart. */
  step: (section: string, paragraph: number, letter: string) => `${section}, par. ${paragraph}${letter}`,
  pdf: (page: number) => `p. ${page} of the PDF`,
  chapter: 'in the chapter',
  said: 'Said',
  ground: 'Ground',
  here: 'Here',
  since: 'Since',
  often: 'Often said',
  filter: {
    title: 'Which steps to show',
    firmly: 'How firmly',
    here: 'Here',
    view: 'View',
    other: 'other',
    notConfirmed: 'not confirmed',
    often: 'often said',
    reset: 'Show all steps',
  },
  of: {
    /** Before and in the link that a chapter has to its steps. */
    lead: 'Every step of this part of the paper, how firmly it is said, and what our figures show of it:',
    link: (count: number) => counted(count, 'step'),
    /** `2 argued, 6 of other kinds`: what there is none of is left out. */
    types: (measured: number, argued: number, supposed: number, other: number) =>
      Object.entries({ measured, argued, supposed, 'of other kinds': other })
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', '),
  },
} as const;
