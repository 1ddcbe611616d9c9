/**
 * Figures that have links, by what stands before their fields, as in `signal.seed=3`. Links once named no figure: behind
 * each are the fields that tell that such a link is its own. Figures that have come since have none.
 */
const marks = {
  lab: ['v', 'depths', 'kind', 'option', 'seeds', 'iterations', 'rate', 'bn', 'side'],
  signal: ['gain', 'layers', 'width'],
  accountant: ['net', 'with', 'measure'],
  gradients: [],
  constructed: [],
  lesion: [],
  workbench: [],
  bottleneck: [],
  widths: [],
  landscape: [],
  long: [],
  responses: [],
  preconditioning: [],
  thousand: [],
  block: [],
  experiment: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LinkedFigure = keyof typeof marks;

export const linkedFigures = Object.keys(marks) as readonly LinkedFigure[];

/** Query parameters that belong to the page and not to a figure. */
const fieldsOfThePage = ['backend'];

/** One field of a link. */
export interface LinkField {
  /** Null: of no figure that can be told. */
  readonly owner: LinkedFigure | 'page' | null;
  /** Whether it names its owner. */
  readonly named: boolean;
  /** Without that of its owner. */
  readonly name: string;
  readonly value: string;
  /** As it stands in the link. */
  readonly text: string;
}

/** The fields of a link's query, with or without its question mark. Never throws. */
export function fieldsOfLink(query: string): readonly LinkField[] {
  const texts = query.replace(/^\?/, '').split('&');
  const pairs = texts.flatMap((text) =>
    [...new URLSearchParams(`?${text}`)].map(([fullName, value]) => ({ fullName, value, text })),
  );
  const names = new Set(pairs.map(({ fullName }) => fullName));
  const marked = linkedFigures.find((figure) => marks[figure].some((mark) => names.has(mark))) ?? null;
  return pairs.map(({ fullName, ...pair }) => {
    const figure = linkedFigures.find((one) => fullName.startsWith(`${one}.`));
    if (figure) return { ...pair, owner: figure, named: true, name: fullName.slice(figure.length + 1) };
    const owner = fieldsOfThePage.includes(fullName) ? 'page' : marked;
    return { ...pair, owner, named: false, name: fullName };
  });
}
