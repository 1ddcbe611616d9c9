/** Words of the small map that says where in a network something stands; stages and blocks count from 1. */
export const networkMapStrings = {
  block: (stage: number, block: number, of: number) => `stage ${stage}, block ${block} of ${of}`,
  firstLayer: 'the first layer',
  answer: 'the answer',
  /** One place or several. */
  place: (places: readonly string[]) => `Place in the network: ${places.join('; ')}`,
} as const;
