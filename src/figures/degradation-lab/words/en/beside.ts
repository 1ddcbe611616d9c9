const listOf = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

/** Of runs that stand in the charts beside those in hand: earlier sweeps, and runs that the reader keeps. */
export const besideStrings = {
  title: 'Earlier runs, pale in the chart',
  keep: 'Keep',
  name: (name: string) => `Name of the runs “${name}”`,
  delete: 'Delete',
  deleted: (name: string) => `“${name}” is deleted.`,
  undo: 'Undo',
  differences: {
    seeds: (first: number, count: number) => (count === 1 ? `seed ${first}` : `seeds ${first} to ${first + count - 1}`),
    rate: (rate: number) => `rate ${rate}`,
    iterations: (iterations: number) => `${iterations} iterations`,
    option: (letter: string) => `option ${letter}`,
    noBatchNorm: 'no BN',
    side: (side: number) => `${side} × ${side}`,
  },
  someSeeds: (seeds: readonly number[]) =>
    `${seeds.length === 1 ? 'seed' : 'seeds'} ${listOf(seeds.map((seed) => `${seed}`))}`,
} as const;
