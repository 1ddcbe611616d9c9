type Kind = 'plain' | 'residual';

const blocksOf = (blocks: number) =>
  blocks === 1 ? 'One block' : `${['', '', 'Two', 'Three'][blocks] ?? blocks} blocks`;

const kinds: Readonly<Record<Kind, string>> = { plain: 'plain', residual: 'residual' };
const whole = new Intl.NumberFormat('en-GB');
/** Infinite: they were not enough. */
const stepsText = (steps: number) => (Number.isFinite(steps) ? whole.format(steps) : 'not there');
const sizeText = (size: number) => size.toFixed(2);

const angleList = (angles: readonly number[]) => angles.map((angle) => `${angle}°`).join(', ');

export const words = {
  chip: 'Paper Sec. 3.1, 3.2',
  kinds,
  xAxis: 'angle by which the target turns the plane',
  distance: {
    yAxis: 'distance from the target',
    tick: (value: number) => value.toFixed(1),
    read: (kind: string, degrees: number, distance: number) =>
      `${kind}, ${degrees} degrees: median distance ${distance.toFixed(2)}`,
    readLive: (kind: string, degrees: number, distance: number, seed: number) =>
      `${kind}, ${degrees} degrees, seed ${seed}, trained here: distance ${distance.toFixed(2)}`,
  },
  panel: (blocks: number, steps: number) => `${blocksOf(blocks)}, after ${steps} steps`,
  chart: (blocks: number, steps: number) =>
    `Distance from the target against the angle of the target, plain and residual: ${blocksOf(blocks).toLowerCase()}, after ${steps} steps`,
  networks: { 'one-layer': 'F of one layer', 'two-layers': 'F of two layers', 'three-blocks': 'three blocks' },
  chase: {
    steps: {
      title: 'Steps until the target is near',
      yAxis: 'steps',
      tick: (value: number) => `${whole.format(value)}${value >= 3000 ? '+' : ''}`,
      label: (network: string) =>
        `Steps until a network is near its target, against the angle of the target: ${network}`,
      read: (kind: string, degrees: number, steps: number) =>
        `${kind}, ${degrees} degrees: median ${stepsText(steps)}${Number.isFinite(steps) ? ' steps' : ''}`,
      readLive: (kind: string, degrees: number, steps: number, seed: number) =>
        `${kind}, ${degrees} degrees, seed ${seed}, trained here: ${stepsText(steps)}${Number.isFinite(steps) ? ' steps' : ''}`,
      value: stepsText,
      column: (kind: string) => `steps, ${kind}`,
    },
    size: {
      title: 'Norm of F then',
      yAxis: '‖F‖',
      tick: (value: number) => `${value}`,
      label: (network: string) => `Norm of F at the end, against the angle of the target: ${network}`,
      read: (kind: string, degrees: number, size: number) =>
        `${kind}, ${degrees} degrees: median norm of F ${sizeText(size)}`,
      readLive: (kind: string, degrees: number, size: number, seed: number) =>
        `${kind}, ${degrees} degrees, seed ${seed}, trained here: norm of F ${sizeText(size)}`,
      value: sizeText,
      column: (kind: string) => `‖F‖, ${kind}`,
    },
  },
  plane: {
    titles: {
      plain: 'plain: F has to be the turn itself',
      residual: 'residual: F has to be the turn less the identity',
    },
    readout: (steps: number, distance: number, size: number) =>
      `${whole.format(steps)} steps: ${distance.toFixed(2)} from the target, ‖F‖ = ${sizeText(size)}`,
    label: (kind: string, degrees: number, distance: number) =>
      `Points of a circle, where a turn by ${degrees} degrees takes them, and where the ${kind} network puts them: ${distance.toFixed(2)} from there`,
    legend:
      'Grey: the points. Rings: where they should go. Colour: where the network puts them, with a line to where each belongs. Points grow smaller around the circle, so that a turn shows.',
  },
  dial: {
    angle: 'Turn the target by',
    degrees: (degrees: number) => `${degrees}°`,
    network: 'Network',
    play: 'Train both',
    built: (seed: number) => `Seed ${seed}, stopped when the first of both was near`,
    hint: 'Drag the large dot or the slider. When you let go, both networks train, in a second or so.',
    needsScript: 'Turning the target needs JavaScript. What you see was recorded.',
  },
  guess: {
    legend:
      'Your guess first: one block, F of two layers. At which angles will the residual form need fewer steps than the plain one to come near its target?',
    choices: { before: 'only before 60°', everywhere: 'at every angle', otherwise: 'neither' },
    answer: (right: boolean, ahead: readonly number[], behind: readonly number[]) =>
      `${right ? 'As you said: m' : 'M'}edians over the seeds are lower for the residual form at ${angleList(ahead)}${behind.length > 0 ? `, and not at ${angleList(behind)}` : ''}. Now turn the target.`,
    asked: 'When is it easier to learn only what must be added?',
    kept: 'What was measured stands here after your guess.',
  },
  method: (tolerance: number, mostSteps: number) =>
    `Near means within ${tolerance} of the target. We stop at ${whole.format(mostSteps)} steps, and a network that is not there by then counts as slower than any other. Tolerance, limit, rate and width are our choice. ‖F‖ is the root of the mean square of F over the points, and over the blocks where there are three. With one layer there is no ReLU: y = W₁x + x is linear.`,
  changes: 'How steps and norms were measured',
  numbers: 'The distances, as a table',
  stepNumbers: 'Steps and norms, as a table',
  table: {
    angle: 'angle',
    cell: (median: string, lower: string, upper: string) => `${median} (${lower} to ${upper})`,
    live: (degrees: number, seed: number) => `${degrees}°, seed ${seed}, here`,
    steps: (network: string) => `Steps until the target is near, and the norm of F then: ${network}`,
  },
  seeds: (count: number) => `1 to ${count}`,
  downloadLabels: {
    csv: 'The numbers as CSV',
    json: 'The numbers as JSON',
    svg: 'The chart of steps as SVG',
    png: 'The chart of steps as PNG',
  },
} as const;
