/** What a page sends to itself for a figure's kept parts to be shown; its `detail` is the figure's id. */
export const uncoverEvent = 'uncover';

/** Where it is kept, for the session, that the reader has guessed in a figure, or has wanted to see its result. */
export const shownKey = (figure: string) => `shown:${figure}`;

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
 * a run to be seen), and where a link leads to what stands further down: what stands above is known when the element is
 * read. It is inline: its hash is in the content security policy (`astro.config.mjs`).
 */
export const keepScript = [
  `(()=>{if(customElements.get('kept-result'))return;const covered=new Map(),d=document,`,
  `place=()=>{try{return d.getElementById(decodeURIComponent(location.hash.slice(1)))}catch{return null}},`,
  `seen=f=>{try{return sessionStorage.getItem('${shownKey('')}'+f)}catch{}},`,
  `isCovered=f=>{if(!covered.has(f))covered.set(f,!(seen(f)||/[?&](\\w+\\.|v=)/.test(location.search)||location.hash.length>1&&!place()));return covered.get(f)},`,
  `uncover=f=>{covered.set(f,false);try{sessionStorage.setItem('${shownKey('')}'+f,'shown')}catch{}`,
  `for(const e of d.querySelectorAll('kept-result[data-of="'+f+'"]'))e.removeAttribute('data-covered')};`,
  `customElements.define('kept-result',class extends HTMLElement{connectedCallback(){this.toggleAttribute('data-covered',isCovered(this.dataset.of))}});`,
  `addEventListener('${uncoverEvent}',({detail:f})=>uncover(f));`,
  `addEventListener('change',({target:{form:g}})=>{const f=g?.dataset.guessOf;`,
  `if(f&&[...g.querySelectorAll('fieldset')].every(q=>q.querySelector(':checked')))uncover(f)});`,
  `addEventListener('click',({target:t})=>{const b=t instanceof Element&&t.closest('[data-show-result]');if(!b)return;`,
  `const f=b.dataset.showResult,p=b.closest('kept-result')??d.querySelector('kept-result[data-of="'+f+'"][tabindex]'),`,
  `top=()=>p?.getBoundingClientRect().top??0,y=top();uncover(f);scrollBy({top:top()-y,behavior:'instant'});p?.focus({preventScroll:true})});`,
  `addEventListener('hashchange',()=>{const p=place(),k=p?.closest('kept-result[data-covered]');if(k){uncover(k.dataset.of);p.scrollIntoView()}})})()`,
].join('');
