import { uncoverEvent } from './uncover.ts';

/**
 * Makes `<kept-result data-of="figure">` an element that covers what is in it, as soon as its tag is read, so that nobody
 * sees a result before the guess, whatever becomes of the other scripts. All that one figure keeps is shown together:
 *
 * - when every question of a form with `data-guess-of` has its answer, and at a press of a button with `data-show-result`;
 *   the part whose button it is stays where it is;
 * - when another script says so (`uncover.ts`), as before a training;
 * - when the address leads into it.
 *
 * Nothing is covered where the reader has seen it in this session, where a link has settings of a figure (somebody wants
 * a run to be seen; a teacher's link, which fixes or hides some, wants them to be kept to), and where a link leads to what
 * stands further down: what stands above is known when the element is read. What a teacher's link asks behind its `#` is no
 * place. It is inline: its hash is in the content security policy (`astro.config.mjs`).
 */
export const keepScript = [
  `(()=>{if(customElements.get('kept-result'))return;const d=document,c={},on=addEventListener,`,
  `store=(f,v)=>{try{return v?sessionStorage.setItem('shown:'+f,v):sessionStorage.getItem('shown:'+f)}catch{}},`,
  `place=()=>d.getElementById(location.hash.slice(1)),`,
  `uncover=f=>{c[f]=false;store(f,'1');for(const e of d.querySelectorAll('[data-of="'+f+'"]'))delete e.dataset.covered};`,
  `customElements.define('kept-result',class extends HTMLElement{connectedCallback(){const f=this.dataset.of;`,
  `if(c[f]??=!store(f)&&(/\\.(fixed|hidden)=/.test(location.hash)||!/[?&](\\w+\\.|v=)/.test(location.search))&&(/^#?$|=/.test(location.hash)||!!place()))this.dataset.covered=''}});`,
  `on('${uncoverEvent}',e=>uncover(e.detail));`,
  `on('change',({target:{form:g}})=>{const f=g?.dataset.guessOf;`,
  `if(f&&g.querySelectorAll(':checked').length===g.querySelectorAll('fieldset').length)uncover(f)});`,
  `on('click',({target:t})=>{const f=t.dataset?.showResult;if(!f)return;`,
  `const p=t.closest('kept-result')??d.querySelector('[data-of="'+f+'"][tabindex]'),top=()=>p.getBoundingClientRect().top,y=top();`,
  `uncover(f);scrollBy({top:top()-y,behavior:'instant'});p.focus({preventScroll:true})});`,
  `on('hashchange',()=>{const p=place(),k=p?.closest('[data-covered]');if(k){uncover(k.dataset.of);p.scrollIntoView()}})})()`,
].join('');
