import type { AstroUserConfig } from 'astro';

/** KaTeX names each of its fonts in three formats. Every browser that runs this site reads the first. */
export function modernFonts(): NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number] {
  return {
    name: 'modern-fonts',
    enforce: 'pre',
    transform(code: string, id: string) {
      if (!/katex(\.min)?\.css/.test(id)) return undefined;
      return { code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[^"]*"\)/g, ''), map: null };
    },
  };
}
