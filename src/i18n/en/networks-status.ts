import { capitalised } from '../sentence.ts';

const networks = (count: number) => `${count} ${count === 1 ? 'network' : 'networks'}`;

/** What a figure that trains several networks says of them; a time is given as `about 40 s`. */
export const networksStatusStrings = {
  estimate: (time: string) => `${capitalised(time)} on two cores, an estimate from another machine`,
  loading: 'Loading',
  running: (ended: number, all: number, left: string | null) =>
    `${ended} of ${networks(all)} trained${left === null ? '' : `, ${left} left`}`,
  paused: (ended: number, all: number) => `Paused, ${ended} of ${networks(all)} trained`,
  done: (all: number, time: string, diverged: number) =>
    `${networks(all)} trained in ${time}${diverged === 0 ? '' : `, ${diverged} diverged`}`,
  stopped: (ended: number, all: number) => `Stopped, ${ended} of ${networks(all)} trained`,
  failed: 'Training failed',
} as const;
