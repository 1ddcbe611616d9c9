import { globSync } from 'tinyglobby';

/** Paths of all pages of the built site, relative to its base, such as `introduction/` and `404.html`; home is `./`. */
export const pages: readonly string[] = globSync('**/*.html', { cwd: 'dist' })
  .map((file) => `./${file.replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

if (pages.length === 0) throw new Error('no built site in dist: npm run build:sites makes it');
