interface Cluster {
  readonly wanted: readonly number[];
  readonly start: number;
}

/** Where the first of some labels stands when all of them, `gap` apart, are as near as can be to where they want to be. */
function startOf(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number {
  const mean = wanted.reduce((sum, position, index) => sum + position - index * gap, 0) / wanted.length;
  return Math.max(low, Math.min(high - (wanted.length - 1) * gap, mean));
}

/**
 * Positions, in the order of those wanted, that are at least `gap` apart and within the range if there is room; where
 * there is too little room, they start at its lower end and keep the gap. Labels keep their order.
 */
export function spread(wanted: readonly number[], gap: number, range: readonly [number, number]): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => wanted[a]! - wanted[b]!);
  const clusters: Cluster[] = [];
  for (const index of order) {
    let members: readonly number[] = [wanted[index]!];
    let start = startOf(members, gap, range);
    for (let last = clusters.at(-1); last && last.start + last.wanted.length * gap > start; last = clusters.at(-1)) {
      members = [...last.wanted, ...members];
      start = startOf(members, gap, range);
      clusters.pop();
    }
    clusters.push({ wanted: members, start });
  }
  const sorted = clusters.flatMap(({ wanted: members, start }) => members.map((_, index) => start + index * gap));
  return wanted.map((_, index) => sorted[order.indexOf(index)]!);
}
