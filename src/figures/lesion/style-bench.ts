import benchStyles from './bench.css?inline';

/** By the object model: these rules come with the bench, and pages wait for no style sheet. */
export function styleBench(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(benchStyles);
  document.adoptedStyleSheets.push(sheet);
}
