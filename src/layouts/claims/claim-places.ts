import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { language } from '../../i18n/language.ts';
import { pagePath } from '../../i18n/page-path.ts';
import type { Claim } from '../../paper/claims.ts';
import { siteFigures } from '../site-figures/site-figures.ts';
import type { FigurePlace } from '../site-figures/site-figures.ts';

/** The address of the place in a chapter that tells of a claim; throws on a chapter that is not there. */
export function chapterAddress({ step, at }: Claim): string {
  const [chapter = '', heading] = at.split('#');
  if (!existsSync(join(process.cwd(), 'content', language.locale, `${chapter}.mdx`))) {
    throw new Error(`the claim ${step} is told in an unknown chapter: ${chapter}`);
  }
  return pagePath(language.locale, chapter) + (heading === undefined ? '' : `#${heading}`);
}

/** Where the figures of a claim stand, each at its first place; throws on a figure that stands on no page. */
export async function figurePlaces({ step, figures }: Claim): Promise<readonly FigurePlace[]> {
  const all = await siteFigures(language.locale);
  return figures.map((room) => {
    const place = all.find((figure) => figure.room === room)?.places[0];
    if (place === undefined) throw new Error(`the claim ${step} names an unknown figure: ${room}`);
    return place;
  });
}
