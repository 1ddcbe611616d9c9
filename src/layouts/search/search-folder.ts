/** Where the search index stands below the site's base. */
export const searchFolder = 'pagefind';

/** In it, the names of the files that hold the index's parts. */
export const indexPartsFile = 'index-parts.json';
