/** Paths through a chain of `blocks` blocks that go through exactly `length` of them: the binomial coefficient. */
export function countPaths(blocks: number, length: number): number {
  let paths = 1;
  for (let taken = 1; taken <= length; taken++) paths = (paths * (blocks - length + taken)) / taken;
  return paths;
}

/**
 * Share of the paths through a chain of residual blocks by their length, from 0 to `blocks` blocks. A path goes through
 * each block or around it, by the shortcut, so there are 2^blocks of them (Veit et al. 2016, Sec. 3).
 */
export function pathLengthShares(blocks: number): readonly number[] {
  return Array.from({ length: blocks + 1 }, (_, length) => countPaths(blocks, length) / 2 ** blocks);
}

/** Share of the paths that are `shortest` to `longest` blocks long, both included. */
export function shareOfPaths(blocks: number, shortest: number, longest: number): number {
  const shares = pathLengthShares(blocks).slice(shortest, longest + 1);
  return shares.reduce((sum, share) => sum + share, 0);
}
