/** How long a training takes, and whence that is known. */
export const timeHereStrings = {
  'this-device': (time: string) => `About ${time} on this device`,
  'other-networks': (time: string) => `About ${time}, a guess from other networks on this device`,
  'another-machine': (time: string) => `About ${time}, an estimate from another machine`,
} as const;
