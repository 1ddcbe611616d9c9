/** The words with which all of these names begin: `gradient-trial` of `gradient-trial-8-bn` and `gradient-trial-20-bn`. */
function sharedBeginning(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => name.split('-'));
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return (end < 0 ? first : first.slice(0, end)).join('-');
}

const braced = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? '') : `{${parts.join(',')}}`);

/** Files of a folder as one writes them for a shell: `content/runs/thousand-layers{,-1202}.json`. */
export function pathPattern(folder: string, names: readonly string[], endings: readonly string[]): string {
  const beginning = sharedBeginning(names);
  const rests = names.map((name) => name.slice(beginning.length));
  const dash = beginning !== '' && rests.every((rest) => rest.startsWith('-')) ? '-' : '';
  return `${folder}${beginning}${dash}${braced(rests.map((rest) => rest.slice(dash.length)))}.${braced(endings)}`;
}
