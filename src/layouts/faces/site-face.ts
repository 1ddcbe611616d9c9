import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';
import { characters, unicodeRangesOf } from './characters.ts';

/** Weights that the site uses, from regular to bold. */
const weights = { min: 400, max: 700 };
/** Made anew where it is missing. */
const folder = resolve('.astro/faces');
const require = createRequire(import.meta.url);

type Style = 'normal' | 'italic';

/** Path of the part of a font that the site draws with; about half of the bytes. */
async function partOf(slug: string, style: Style): Promise<string> {
  const font = readFileSync(require.resolve(`@fontsource-variable/${slug}/files/${slug}-latin-wght-${style}.woff2`));
  const key = createHash('sha256')
    .update(font)
    .update(JSON.stringify([characters, weights]));
  const file = join(folder, `${slug}-${style}-${key.digest('hex').slice(0, 16)}.woff2`);
  if (existsSync(file)) return file;
  const part = await subsetFont(font, characters, { targetFormat: 'woff2', variationAxes: { wght: weights } });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, part);
  return file;
}

interface SiteFace {
  readonly name: string;
  /** Of its npm package `@fontsource-variable/<slug>`: nothing is fetched from elsewhere, at build or in the page. */
  readonly slug: string;
  readonly cssVariable: string;
  readonly styles: readonly Style[];
  readonly fallbacks: readonly string[];
}

/**
 * A face of the site, for Astro. It is shown where it is there when the text is first drawn, else from the next page on:
 * a face that came late would move what is being read.
 */
export async function siteFace({ name, slug, cssVariable, styles, fallbacks }: SiteFace) {
  const variants = await Promise.all(
    styles.map(async (style) => ({
      src: [await partOf(slug, style)],
      weight: `${weights.min} ${weights.max}`,
      style,
      unicodeRange: unicodeRangesOf(characters),
      display: 'optional',
    })),
  );
  return { name, cssVariable, fallbacks: [...fallbacks], provider: fontProviders.local(), options: { variants } };
}
