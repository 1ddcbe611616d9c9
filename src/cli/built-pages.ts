import { globSync } from 'tinyglobby';

/** Figures alone, for the frames of other pages: no pages that are visited. */
const embedded = 'embed/';

function allPages(folder: string): readonly string[] {
  const files = globSync('**/*.html', { cwd: folder });
  if (files.length === 0) throw new Error(`no built site in ${folder}: npm run build:sites makes it`);
  return files.map((file) => file.replace(/(^|\/)index\.html$/, '$1')).sort();
}

/** Paths of all pages of a built site, such as `introduction/` and `404.html`; the home page is empty. */
export function builtPages(folder: string): readonly string[] {
  return allPages(folder).filter((page) => !page.startsWith(embedded));
}

/** Paths of the pages that show one figure alone, such as `embed/lesion/`. */
export function embeddedPages(folder: string): readonly string[] {
  return allPages(folder).filter((page) => page.startsWith(embedded));
}
