/** What is read of a numbered figure where it stands in a page. */
export interface FoundFigure {
  /** Of the room that it comes from; a drawing of a chapter has none. */
  readonly room: string | undefined;
  /** `Figure 2`. */
  readonly number: string;
  /** Id of its title. */
  readonly anchor: string;
  readonly title: string;
  /** Which part of the paper it answers. */
  readonly paper: string;
  readonly badge: 'recorded' | 'diagram';
  readonly badgeName: string;
  /** How it was obtained, in terms and details; empty where a sentence tells it. */
  readonly provenance: readonly (readonly [term: string, detail: string])[];
  readonly drawn: string | undefined;
  /** It has controls: readers change it, or train in it. */
  readonly operated: boolean;
  readonly pictures: readonly FoundPicture[];
}

export interface FoundPicture {
  readonly svg: Element;
  readonly label: string;
  readonly width: number;
  readonly height: number;
}

/** Of panels side by side, so many stand for the figure: a plain and a residual one, most often. */
const panels = 2;

const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

function sizeOf(svg: Element): readonly [number, number] {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return [width || Number(svg.getAttribute('width')), height || Number(svg.getAttribute('height'))];
}

/** Charts that are drawn at two widths are taken at the narrow one. Signs, and parts of drawings, have no label. */
function picturesOf(figure: Element): readonly FoundPicture[] {
  const narrow = [...figure.querySelectorAll('.only-narrow > svg, .only-stacked > svg')];
  const drawn = narrow.length > 0 ? narrow : [...figure.querySelectorAll('svg[aria-label]')];
  return drawn.slice(0, panels).map((svg) => {
    const [width, height] = sizeOf(svg);
    return { svg, label: svg.getAttribute('aria-label') ?? '', width, height };
  });
}

function figureAt(head: Element): FoundFigure {
  const figure = head.closest('.figure');
  const title = head.querySelector('.fig-title');
  if (!figure || !title) throw new Error(`a figure's head without figure or title: ${textOf(head)}`);
  const details = head.querySelector('.provenance');
  const provenance = [...(details?.querySelectorAll('dl > div') ?? [])].map(
    (pair) => [textOf(pair.querySelector('dt')), textOf(pair.querySelector('dd'))] as const,
  );
  return {
    room: figure.getAttribute('data-figure') ?? undefined,
    number: textOf(head.querySelector('.fig-no')),
    anchor: title.id,
    // Where readers are to guess, what the title asks stands beside what it says.
    title: textOf(title.querySelector('kept-result') ?? title),
    paper: textOf(head.querySelector('.chip')),
    badge: provenance.length > 0 && figure.getAttribute('data-state') === 'recorded' ? 'recorded' : 'diagram',
    badgeName: textOf(details?.querySelector('.badge')),
    provenance,
    drawn: textOf(details?.querySelector('p')) || undefined,
    operated: figure.querySelector('form') !== null,
    pictures: picturesOf(figure),
  };
}

/** Every numbered figure of a page, in their order. */
export function figuresIn(page: Document): readonly FoundFigure[] {
  return [...page.querySelectorAll('.fig-head')].map(figureAt);
}
