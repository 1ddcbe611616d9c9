import mdxRenderer from '@astrojs/mdx/server.js';
import { getCollection, render } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { chapterComponents } from '../../components/index.ts';
import { localeOf } from '../../i18n/locales.ts';
import type { Locale } from '../../i18n/locales.ts';
import { pagePath } from '../../i18n/page-path.ts';
import { chaptersOf, slugOf } from '../chapters.ts';
import { figuresIn } from './figures-in-page.ts';
import type { FoundFigure } from './figures-in-page.ts';
import { sentenceOfRoom } from './room-sentences.ts';

/** Where a figure stands. */
export interface FigurePlace {
  readonly page: string;
  readonly address: string;
  readonly number: string;
  /** Whether networks are trained there: a figure may only show elsewhere what was recorded. */
  readonly trains: boolean;
  /** Whether readers change it there, or train in it. */
  readonly operated: boolean;
}

/**
 * A figure of the site. One of a room may stand on several pages: it is described as it is on the first, but for what
 * readers can do with it anywhere.
 */
export interface SiteFigure extends FoundFigure {
  /** What it shows, of the figures that have a room. */
  readonly shows: string | undefined;
  /** Id of the page that it is described from: `introduction`. */
  readonly page: string;
  readonly places: readonly FigurePlace[];
}

async function pagesWithText(locale: Locale) {
  const inLanguage = ({ id }: { id: string }) => localeOf(id) === locale;
  return [
    ...(await chaptersOf(locale)),
    ...(await getCollection('home', inLanguage)),
    ...(await getCollection('backMatter', inLanguage)),
  ];
}

/** The figure as it is known, which stands here, too. */
function withPlace(known: SiteFigure, place: FigurePlace): SiteFigure {
  const places = [...known.places, place];
  return {
    ...known,
    places,
    trains: places.some(({ trains }) => trains),
    operated: places.some(({ operated }) => operated),
  };
}

/** Reads the pages as they are built: nothing of a figure is told twice. */
async function readFigures(locale: Locale): Promise<readonly SiteFigure[]> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  const figures: SiteFigure[] = [];
  for (const entry of await pagesWithText(locale)) {
    const { Content } = await render(entry);
    const html = await container.renderToString(Content, { props: { components: chapterComponents } });
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const page = slugOf(entry.id);
    for (const found of figuresIn(document)) {
      if (found.room !== undefined && found.pictures.length === 0) {
        throw new Error(`the figure ${found.room} has no picture (see CONTRIBUTING.md, Add a figure)`);
      }
      const address = `${pagePath(locale, page)}#${found.anchor}`;
      const { number, trains, operated } = found;
      const place = { page: entry.data.title.replace(/:.*$/, ''), address, number, trains, operated };
      const before = figures.findIndex(({ room }) => room !== undefined && room === found.room);
      const known = figures[before];
      if (known) figures[before] = withPlace(known, place);
      else figures.push({ ...found, shows: found.room && sentenceOfRoom(found.room), page, places: [place] });
    }
  }
  return figures;
}

const read = new Map<Locale, Promise<readonly SiteFigure[]>>();

/** Every figure of the site in the order of the chapters; read once in a build. */
export function siteFigures(locale: Locale): Promise<readonly SiteFigure[]> {
  const figures = import.meta.env.DEV ? undefined : read.get(locale);
  if (figures) return figures;
  const reading = readFigures(locale);
  read.set(locale, reading);
  return reading;
}
