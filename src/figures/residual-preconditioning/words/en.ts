const blocksOf = (blocks: number) =>
  blocks === 1 ? 'One block' : `${['', '', 'Two', 'Three'][blocks] ?? blocks} blocks`;

export const words = {
  chip: 'Paper Sec. 3.1',
  kinds: { plain: 'plain', residual: 'residual' },
  xAxis: 'angle by which the target turns the plane',
  yAxis: 'distance from the target',
  panel: (blocks: number, steps: number) => `${blocksOf(blocks)}, after ${steps} steps`,
  chart: (blocks: number, steps: number) =>
    `Distance from the target against the angle of the target, plain and residual: ${blocksOf(blocks).toLowerCase()}, after ${steps} steps`,
  read: (kind: string, degrees: number, distance: number) =>
    `${kind}, ${degrees} degrees: median distance ${distance.toFixed(2)}`,
  numbers: 'The numbers, as a table',
  table: { angle: 'angle', cell: (median: string, lower: string, upper: string) => `${median} (${lower} to ${upper})` },
  seeds: (count: number) => `1 to ${count}`,
} as const;
