import { createHash } from 'node:crypto';
import frameScript from './frame-script.ts?script';
import workerScript from './worker-script.ts?script';

/** As text within HTML, which ends a script at its closing tag, wherever that stands. */
const inHtml = (script: string) => script.trim().replaceAll('</script', '<\\/script');

/**
 * All is forbidden but for this script, workers that it makes, and that they make code of text: which gives them nothing
 * that the text of a worker would not. Workers have the policy of the page that makes them, so none of them reaches the
 * network. Hosts that send no headers are enough.
 */
const policyFor = (hash: string) =>
  `default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'sha256-${hash}' 'unsafe-eval'; worker-src blob:`;

/** The page in which figures run what readers write, in a frame that belongs to no site. `words` are for whoever opens it. */
export function sandboxPage(words: { readonly title: string; readonly text: string }, language: string): string {
  const script = inHtml(frameScript);
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(hash)}">`,
    `<meta name="robots" content="noindex"><title>${words.title}</title></head>`,
    `<body><p>${words.text}</p>`,
    `<script type="text/plain">${inHtml(workerScript)}</script><script>${script}</script></body></html>\n`,
  ].join('\n');
}
