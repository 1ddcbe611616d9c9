import { builtPages } from '../src/cli/built-pages.ts';

/** Paths of all pages of the built site, relative to its base, such as `./introduction/` and `./404.html`; home is `./`. */
export const pages: readonly string[] = builtPages('dist').map((page) => `./${page}`);
