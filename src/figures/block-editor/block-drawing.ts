import { buildSvg } from '../../charts/build-svg.ts';
import type { WrittenBlock } from '../../networks/written/written-block.ts';
import { drawnSteps } from './drawing-layout.ts';
import type { DrawnSteps, OnTheWay, Row, Way } from './drawing-layout.ts';
import type { BlockEditorStrings } from './words.ts';

type Words = BlockEditorStrings['drawing'];

interface Context {
  readonly document: Document;
  readonly words: Words;
}

const box = { width: 138, height: 28 };
const sign = { radius: 10 };
const gap = 16;
/** Beside a line on which something happens. */
const labelledGap = 26;
const railStep = 26;
const head = 30;
/** Right of the column, for names. */
const aside = 84;

const ink = { fill: 'var(--ink)' };
const line = { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.3 };
const solid = { fill: 'var(--raised)', stroke: 'var(--ink)', 'stroke-width': 1.3 };
const along = { fill: 'none', stroke: 'var(--residual)', 'stroke-width': 2 };

function heightOf({ kind }: Row): number {
  switch (kind) {
    case 'conv':
    case 'batchNorm':
      return box.height;
    case 'add':
    case 'multiply':
    case 'concatenate':
      return 2 * sign.radius;
    case 'relu':
    case 'sigmoid':
      return 14;
    case 'result':
      return 8;
  }
}

interface Placed {
  readonly row: Row;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
}

/** Rows from top to bottom, with room between them for what happens on a straight way. */
function placedRows({ rows, ways }: DrawnSteps): readonly Placed[] {
  let y = head;
  return rows.map((row, index) => {
    const straight = ways.find(({ to, rail }) => to === index && rail === null);
    const top = y + (straight && straight.through.length > 0 ? labelledGap : gap);
    const height = heightOf(row);
    y = top + height;
    return { row, top, bottom: y, middle: top + height / 2 };
  });
}

/** How what happens on a way is called. */
function nameOnTheWay(through: readonly OnTheWay[], { place }: WrittenBlock, words: Words): string {
  const isSame = place.stride === 1 && place.channels === place.filters;
  return through
    .map((own) => (own.kind === 'scale' ? words.scaled(own.by) : isSame ? words.identity : words.padded(own.stride)))
    .join(', ');
}

const isSign = ({ kind }: Row) => kind === 'add' || kind === 'multiply' || kind === 'concatenate';

class Drawing {
  readonly #block: WrittenBlock;
  readonly #steps: DrawnSteps;
  readonly #placed: readonly Placed[];
  readonly #context: Context;
  readonly #centre: number;

  constructor(block: WrittenBlock, context: Context) {
    this.#block = block;
    this.#steps = drawnSteps(block);
    this.#placed = placedRows(this.#steps);
    this.#context = context;
    this.#centre = 16 + this.#steps.rails * railStep + box.width / 2;
  }

  node(): SVGSVGElement {
    const { document, words } = this.#context;
    const width = this.#centre + box.width / 2 + aside;
    const height = (this.#placed.at(-1)?.bottom ?? head) + 20;
    return buildSvg(
      document,
      'svg',
      { class: 'written-block', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': this.#label() },
      [
        ...this.#steps.ways.flatMap((way) => this.#wayNodes(way)),
        ...this.#placed.flatMap((placed) => this.#rowNodes(placed)),
        this.#text(this.#centre + 8, 18, 'x', { class: 'symbol' }),
        this.#text(this.#centre, height - 6, words.result(this.#block.place.filters), { 'text-anchor': 'middle' }),
      ],
    );
  }

  #text(x: number, y: number, content: string, look: Readonly<Record<string, string | number>> = {}): SVGTextElement {
    return buildSvg(this.#context.document, 'text', { x, y, ...ink, ...look }, [content]);
  }

  #path(d: string, look: Readonly<Record<string, string | number>>): SVGPathElement {
    return buildSvg(this.#context.document, 'path', { d, ...look });
  }

  #wayNodes({ from, to, through, rail }: Way): readonly Node[] {
    const { words } = this.#context;
    const [start, target] = [from < 0 ? 10 : this.#placed[from]!.bottom, this.#placed[to]!];
    const name = nameOnTheWay(through, this.#block, words);
    const isShortcut = through.some(({ kind }) => kind === 'shortcut');
    const look = isShortcut ? along : line;
    const labelInk = { fill: isShortcut ? 'var(--residual-ink)' : 'var(--ink-2)' };
    if (rail === null) {
      const drawn = this.#path(`M${this.#centre} ${start}V${target.top}`, look);
      if (name === '') return [drawn];
      return [drawn, this.#text(this.#centre + 8, (start + target.top) / 2 + 4, name, labelInk)];
    }
    const x = this.#centre - box.width / 2 - 12 - rail * railStep;
    const leave = start + (from < 0 ? 8 : 5);
    const end = isSign(target.row)
      ? `V${target.middle}H${this.#centre - sign.radius}`
      : `V${target.top - 5}H${this.#centre}V${target.top}`;
    const drawn = this.#path(`M${this.#centre} ${start}V${leave}H${x}${end}`, look);
    if (name === '') return [drawn];
    const y = (leave + target.middle) / 2;
    const turned = { 'text-anchor': 'middle', transform: `rotate(-90 ${x - 6} ${y})`, ...labelInk };
    return [drawn, this.#text(x - 6, y, name, turned)];
  }

  #rowNodes({ row, top, bottom, middle }: Placed): readonly Node[] {
    const { document, words } = this.#context;
    const x = this.#centre;
    switch (row.kind) {
      case 'conv':
      case 'batchNorm': {
        const frame = { x: x - box.width / 2, y: top, width: box.width, height: box.height, rx: 3, ...solid };
        const name = rowName(row, words);
        return [buildSvg(document, 'rect', frame), this.#text(x, middle + 4, name, { 'text-anchor': 'middle' })];
      }
      case 'relu':
      case 'sigmoid':
        return [this.#path(`M${x} ${top}V${bottom}`, line), this.#text(x + 8, middle + 4, rowName(row, words))];
      case 'add':
      case 'multiply':
      case 'concatenate':
        return [
          buildSvg(document, 'circle', { cx: x, cy: middle, r: sign.radius, ...solid }),
          this.#path(signOf(row.kind, x, middle), line),
          ...(row.kind === 'concatenate' ? [this.#text(x + 16, middle + 4, words.concatenate)] : []),
        ];
      case 'result':
        return [this.#path(`M${x} ${top}V${bottom}`, line)];
    }
  }

  /** What the drawing shows, row by row. */
  #label(): string {
    const { words } = this.#context;
    const { rows, ways } = this.#steps;
    const nameOf = (index: number) => (index < 0 ? 'x' : rowName(rows[index]!, words));
    const column = rows.map((row) => rowName(row, words));
    const beside = ways
      .filter(({ rail }) => rail !== null)
      .map(({ from, to, through }) => words.way(nameOf(from), nameOf(to), nameOnTheWay(through, this.#block, words)));
    return words.label(column, beside);
  }
}

function rowName(row: Row, words: Words): string {
  if (row.kind !== 'conv') return words[row.kind === 'result' ? 'end' : row.kind];
  const { size, filters, stride } = row.conv;
  return words.conv(size, filters, stride, row.batchNorm);
}

function signOf(kind: 'add' | 'multiply' | 'concatenate', x: number, y: number): string {
  switch (kind) {
    case 'add':
      return `M${x} ${y - 6}v12M${x - 6} ${y}h12`;
    case 'multiply':
      return `M${x - 4} ${y - 4}l8 8M${x - 4} ${y + 4}l8 -8`;
    case 'concatenate':
      return `M${x - 3} ${y - 5}v10M${x + 3} ${y - 5}v10`;
  }
}

/** A block as its code computes it, from top to bottom: layers in boxes, shortcuts beside them. */
export function blockDrawing(block: WrittenBlock, context: Context): SVGSVGElement {
  return new Drawing(block, context).node();
}
