/** Words of the figures of the afterword. */

const share = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

export const afterwordStrings = {
  paths: {
    chart: 'Share of the paths through a chain of residual blocks, by the number of blocks that they go through',
    lengthAxis: 'length of a path, in blocks',
    shareAxis: 'share of all paths, %',
    read: (length: number, percent: number) =>
      `${length} ${length === 1 ? 'block' : 'blocks'}: ${share.format(percent)} % of the paths`,
  },
} as const;
