/**
 * Runs in the head, so that it is there when another script of the page is not: after a new version of the site has
 * taken the place of the one that a page was opened from, its scripts are gone. It marks the root of the page, which shows
 * the offer, and makes its two buttons work. A module that stands in the page counts too: it may import what is gone.
 * Nothing is reloaded without the reader. It is inline: its hash is in the content security policy (`astro.config.mjs`).
 */
export const reloadScript = [
  `addEventListener('error',({target:t})=>{if(t instanceof HTMLScriptElement&&(t.src||t.type==='module'))`,
  `document.documentElement.dataset.scriptMissing=''},true);`,
  `addEventListener('click',({target:t})=>{const b=t instanceof Element&&t.closest('.reload-offer button');`,
  `if(b)b.value==='reload'?location.reload():b.closest('.reload-offer').remove()})`,
].join('');
