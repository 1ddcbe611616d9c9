import { coverAttribute, shownKey } from './cover.ts';

/**
 * Runs before the figure is drawn, so that nobody sees the result before the guess, and shows it at a press of "Show the
 * result", whatever has become of the other scripts. A link with settings of a figure shows a run that somebody wants to be seen, and
 * one to another place of the page what stands there: they cover nothing. Parts of the page open together: the one whose button is pressed stays where it is. It is inline: its hash is in the content security policy (`astro.config.mjs`).
 */
export const coverScript = [
  `(()=>{const e=document.documentElement,k='${shownKey}';let s;try{s=sessionStorage.getItem(k)}catch{}`,
  `if(s||/[?&](\\w+\\.|v=)/.test(location.search)||!['','#guess'].includes(location.hash))return;e.setAttribute('${coverAttribute}','');`,
  `addEventListener('click',({target:t})=>{if(!(t instanceof Element&&t.closest('[data-guess="show"]')))return;`,
  `const p=t.closest('.kept-result'),y=p?.getBoundingClientRect().top;`,
  `e.removeAttribute('${coverAttribute}');try{sessionStorage.setItem(k,'shown')}catch{}`,
  `if(p)scrollBy({top:p.getBoundingClientRect().top-y,behavior:'instant'});`,
  `(p??document.querySelector('.controls [data-guess="draw"]'))?.focus({preventScroll:true})})})()`,
].join('');
