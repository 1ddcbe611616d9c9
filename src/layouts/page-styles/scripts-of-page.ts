/** Names of the build's scripts that a text mentions: what a page loads, what a script imports, at once or later. */
function scriptsNamedIn(text: string): readonly string[] {
  return [...text.matchAll(/[\w.-]+\.js\b/g)].map(([name]) => name);
}

/**
 * The page and all scripts that it can come to load, one text.
 * @param scripts Text of each of the build's scripts by its file name, which holds a hash and is therefore unique.
 */
export function textWithScripts(html: string, scripts: ReadonlyMap<string, string>): string {
  const found = new Map<string, string>();
  const waiting = [html];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const name of scriptsNamedIn(text)) {
      const script = scripts.get(name);
      if (script === undefined || found.has(name)) continue;
      found.set(name, script);
      waiting.push(script);
    }
  }
  return [html, ...found.values()].join('\n');
}
