/** Figures that take runs of the ledger: those that draw them, and those that ask what networks have learnt. */
export const takingRooms: readonly string[] = [
  'degradation-lab',
  'block-editor',
  'trained-to-the-end',
  'lesion',
  'loss-landscape',
];
