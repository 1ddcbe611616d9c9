/** Name of the file in content/runs, without its ending: a file for each depth, so that a reader loads one. */
export const recordedName = (depth: number): string => `shortcut-workbench-${depth}`;
