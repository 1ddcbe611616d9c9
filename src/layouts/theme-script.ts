/** Where the reader's choice of colours is kept; absent while the system decides. */
export const themeKey = 'theme';

/**
 * Runs in the head, before anything is drawn, so that a page never flashes in the other colours. It is inline: its hash is
 * in the content security policy (`astro.config.mjs`). Storage may be forbidden, and then throws.
 */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
