/** Gives the page the styles of a part that is loaded later, once: they come with its script and are in no page's HTML. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
