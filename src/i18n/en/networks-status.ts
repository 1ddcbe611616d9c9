/** What a figure that trains several networks says of them. */
export const networksStatusStrings = {
  estimate: (seconds: string) => `About ${seconds} on two cores, as recorded`,
  loading: 'Loading',
  running: (ended: number, all: number, left: string | null) =>
    `${ended} of ${all} networks trained${left === null ? '' : `, about ${left} left`}`,
  paused: (ended: number, all: number) => `Paused, ${ended} of ${all} networks trained`,
  done: (all: number, time: string, diverged: number) =>
    `${all} networks trained in ${time}${diverged === 0 ? '' : `, ${diverged} diverged`}`,
  stopped: (ended: number, all: number) => `Stopped, ${ended} of ${all} networks trained`,
  failed: 'Training failed',
} as const;
