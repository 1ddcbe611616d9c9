import { requireChild } from './require-child.ts';

/** The marks of a chart that say a value, with their place in the window. */
interface Reading {
  readonly mark: SVGElement;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const marks = 'circle[aria-label], path[aria-label]';
/** Furthest from the pointer that a point is read (px). */
const reach = 48;

function readingsIn(container: Element): Reading[] {
  const found = [...container.querySelectorAll<SVGElement>(marks)];
  return found.flatMap((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    if (width === 0) return [];
    return [{ mark, text: mark.getAttribute('aria-label') ?? '', x: left + width / 2, y: top + height / 2 }];
  });
}

function nearest(readings: readonly Reading[], x: number, y: number, within: number): Reading | undefined {
  const distance = (reading: Reading) => Math.hypot(reading.x - x, reading.y - y);
  const [first] = readings.toSorted((a, b) => distance(a) - distance(b));
  return first && distance(first) <= within ? first : undefined;
}

/** Where an arrow key leads: the nearest point in its direction, points of another column or row counting as further. */
function neighbour(readings: readonly Reading[], from: Reading, key: string): Reading | undefined {
  const horizontal = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const ahead = ({ x, y }: Reading) => sign * (horizontal ? x - from.x : y - from.y);
  const aside = ({ x, y }: Reading) => Math.abs(horizontal ? y - from.y : x - from.x);
  const cost = (reading: Reading) => ahead(reading) + 3 * aside(reading);
  // Half a pixel: points of one column do not always stand at the same float.
  const [best] = readings.filter((reading) => ahead(reading) > 0.5).toSorted((a, b) => cost(a) - cost(b));
  return best;
}

/**
 * Reads the values of a chart, static or live: under the pointer, and by keyboard, where arrow keys go from point to
 * point. The value appears in `output`, which announces it; `onRead` hears of the mark, null when none is read any more.
 */
export function readChart(
  container: HTMLElement,
  output: HTMLElement,
  signal: AbortSignal,
  onRead: (mark: SVGElement | null) => void = () => undefined,
): void {
  let current: string | undefined;
  const show = (reading: Reading | undefined) => {
    container.querySelector('.is-read')?.classList.remove('is-read');
    reading?.mark.classList.add('is-read');
    current = reading?.text;
    output.textContent = current ?? '';
    onRead(reading?.mark ?? null);
  };
  container.tabIndex = 0;
  const options = { signal };
  container.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => show(nearest(readingsIn(container), clientX, clientY, reach)),
    options,
  );
  container.addEventListener('pointerleave', () => show(undefined), options);
  container.addEventListener('blur', () => show(undefined), options);
  container.addEventListener(
    'keydown',
    (event) => {
      if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
      const readings = readingsIn(container);
      const from = readings.find(({ text }) => text === current);
      show(from ? (neighbour(readings, from, event.key) ?? from) : readings[0]);
    },
    options,
  );
}

/** Reads all charts of a figure; a value appears in the `.reading` of the figure or disclosure that the chart stands in. */
export function readCharts(root: HTMLElement, signal: AbortSignal): void {
  for (const chart of root.querySelectorAll<HTMLElement>('[data-chart]')) {
    const scope = chart.closest('figure, details') ?? root;
    readChart(chart, requireChild(scope, '.reading', HTMLElement), signal);
  }
}
