import { importedScripts } from './scripts-of-page.ts';

const script = /<script type="module" src="([^"]*\/)([\w.-]+\.js)">/g;

/**
 * The page with scripts that let its text and faces go first: they upgrade what is already drawn. What they import is
 * named too, so that it comes with them and not after them.
 */
export function withLateScripts(html: string, scripts: ReadonlyMap<string, string>): string {
  const found = [...html.matchAll(script)].map(([, folder = '', name = '']) => ({ folder, name }));
  const [first] = found;
  if (first === undefined) return html;
  const names = found.map(({ name }) => name);
  const links = importedScripts(names, scripts).map(
    (name) => `<link rel="modulepreload" href="${first.folder}${name}" fetchpriority="low">`,
  );
  return html
    .replace(script, (tag) => tag.replace('<script ', '<script fetchpriority="low" '))
    .replace('</head>', () => `${links.join('')}</head>`);
}
