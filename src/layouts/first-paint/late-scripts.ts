import { importedScripts } from './scripts-of-page.ts';

const script = /<script type="module" src="([^"]*\/)([\w.-]+\.js)">/g;

/**
 * The page with scripts that wait until it has been drawn: they upgrade what is there already, and a slow line brings the
 * text and its faces first. They stand under a type that browsers ignore until `lateScriptsLoader` makes modules of them.
 * What they import is named before them, so that it comes with them and not after them.
 */
export function withLateScripts(html: string, scripts: ReadonlyMap<string, string>): string {
  const found = [...html.matchAll(script)].map(([, folder = '', name = '']) => ({ folder, name }));
  const [first] = found;
  if (first === undefined) return html;
  const names = found.map(({ name }) => name);
  const imported = importedScripts(names, scripts).map(
    (name) => `<script type="late" src="${first.folder}${name}"></script>`,
  );
  return html
    .replace(script, (tag) => tag.replace('"module"', '"late"'))
    .replace('</head>', () => `${imported.join('')}</head>`);
}

/**
 * Runs at the end of a page. A browser that does not tell when it has drawn something, or does not draw at all because
 * the page is behind another, gets the scripts after two seconds. It is inline: its hash is in the content security policy
 * (`astro.config.mjs`).
 */
export const lateScriptsLoader = [
  `(()=>{const load=()=>document.querySelectorAll('[type=late]').forEach(l=>{`,
  `const s=document.createElement('script');s.type='module';s.async=false;s.src=l.src;l.replaceWith(s)});`,
  `new PerformanceObserver(load).observe({type:'paint',buffered:true});setTimeout(load,2000)})()`,
].join('');
