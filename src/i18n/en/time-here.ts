import { capitalised } from '../sentence.ts';

/** How long a training takes, and whence that is known; a time is given as `about 40 s`. */
export const timeHereStrings = {
  'this-device': (time: string) => `${capitalised(time)} on this device`,
  'other-networks': (time: string) => `${capitalised(time)}, a guess from other networks on this device`,
  'another-machine': (time: string) => `${capitalised(time)}, an estimate from another machine`,
} as const;
