import css from './trial-form.css?inline';

/** The styles of what only a script can operate come with it, so that the page need not hold them. */
export function addFormStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
