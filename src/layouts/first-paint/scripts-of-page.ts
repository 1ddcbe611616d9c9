/** Names of the build's scripts that stand in a text: what a page loads, what a script imports, at once or later. */
const scriptName = /[\w.-]+\.js\b/g;
/** What a built script imports before it runs. */
const staticImport = /\b(?:from|import)\s*"(\.[^"]+)"/g;

/** What can be reached from a text by way of the scripts that `namesIn` finds in texts. */
function reached(
  text: string,
  scripts: ReadonlyMap<string, string>,
  namesIn: (text: string) => readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [text];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const name of namesIn(next)) {
      const script = scripts.get(name);
      if (script === undefined || found.has(name)) continue;
      found.set(name, script);
      waiting.push(script);
    }
  }
  return found;
}

/**
 * The page and all scripts that it can come to load, one text.
 * @param scripts Text of each of the build's scripts by its file name, which holds a hash and is therefore unique.
 */
export function textWithScripts(html: string, scripts: ReadonlyMap<string, string>): string {
  return [html, ...reached(html, scripts, (text) => text.match(scriptName) ?? []).values()].join('\n');
}

/** Names of the scripts that those named in `entries` import before they run, without these themselves. */
export function importedScripts(entries: readonly string[], scripts: ReadonlyMap<string, string>): readonly string[] {
  const start = entries.map((name) => `import"./${name}"`).join(';');
  const imports = (text: string) => [...text.matchAll(staticImport)].map(([, path = '']) => path.replace(/^.*\//, ''));
  return [...reached(start, scripts, imports).keys()].filter((name) => !entries.includes(name)).sort();
}
