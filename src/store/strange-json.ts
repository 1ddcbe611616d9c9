/** Runs that start from others' ends nest the deepest. */
const deepest = 24;

/** Of an object's own, these would say something of all objects to code that copies carelessly. */
const forbidden = ['__proto__', 'constructor', 'prototype'];

/**
 * Refuses what no file of ours has, before anything else looks at it: values that are nested deeper than a program can
 * follow, and names that mean more than a name. Throws an error with the place of the first.
 */
export function refuseStrange(value: unknown, path: string, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= deepest) throw new Error(`${path} is nested too deeply (want at most ${deepest} levels)`);
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => refuseStrange(item, `${path}[${index}]`, depth + 1));
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (forbidden.includes(name)) throw new Error(`invalid ${path}: a member ${name} (want none of this name)`);
    refuseStrange(member, `${path}.${name}`, depth + 1);
  }
}
