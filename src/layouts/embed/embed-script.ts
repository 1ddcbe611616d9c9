/**
 * Runs in the head of a page that stands in a frame. A frame without an origin keeps nothing and may load no script: the
 * root of the page is marked, the page says so, and no result waits for a guess. It is inline: its hash is in the content security policy
 * (`astro.config.mjs`).
 */
export const embedScript = [
  `if(self.origin==='null'){document.documentElement.dataset.noOrigin='';`,
  `customElements.define('kept-result',class extends HTMLElement{})}`,
].join('');
