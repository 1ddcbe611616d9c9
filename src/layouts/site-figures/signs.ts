import type { Locale } from '../../i18n/locales.ts';
import { pictureName, picturesFolder } from './picture-name.ts';
import { siteFigures } from './site-figures.ts';
import type { SiteFigure } from './site-figures.ts';

/** A small picture without words that a page is known by. */
interface Sign {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** Below that (px) a picture is a detail, and says nothing when it is small. */
const leastWidth = 100;

function signOf(page: string, own: readonly SiteFigure[]): Sign | undefined {
  const seen = own.filter(({ pictures }) => pictures[0] !== undefined && pictures[0].width >= leastWidth);
  const figure = seen.find(({ room }) => room !== undefined) ?? seen[0];
  const [picture] = figure?.pictures ?? [];
  if (!figure || !picture) return undefined;
  const { width, height } = picture;
  const name = pictureName(page, figure.anchor, 0, 'sign');
  return { src: `${import.meta.env.BASE_URL}${picturesFolder}/${name}`, width, height };
}

/** Of each page the first panel of its first figure with code of its own, or else of its first drawing. */
export async function signsOfPages(locale: Locale): Promise<ReadonlyMap<string, Sign>> {
  const byPage = Map.groupBy(await siteFigures(locale), ({ page }) => page);
  return new Map(
    [...byPage].flatMap(([page, own]) => {
      const sign = signOf(page, own);
      return sign ? [[page, sign] as const] : [];
    }),
  );
}
