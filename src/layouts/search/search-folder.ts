/** Where the search index stands below the site's base. */
export const searchFolder = 'pagefind';
