import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

// Left to right; names in one string stand beside each other. '.' is a file directly in src: nothing imports it.
const layers = [
  ...['paper i18n', 'networks', 'experiment', 'data', 'engine', 'worker store', 'charts'],
  ...['live-figure', 'figures', 'cli', 'languages', 'components', 'layouts', 'pages', '.'],
];

function rankOf(layer: string): number {
  const rank = layers.findIndex((names) => names.split(' ').includes(layer));
  if (rank < 0) throw new Error(`unknown layer: ${layer}`);
  return rank;
}

const path = /\s*(?:\/\*.*?\*\/\s*)?['"`](?<path>\.[^'"`]*)['"`]/.source;
const clause = /\b(?:import|export)(?<type>\s+type)?\s[\w$\s,*{}]*?\bfrom/.source;
const bare = /\bimport|\b(?:import|new\s+URL|import\.meta\.glob(?:<[^(]*>)?)\(|<script[^>]*\ssrc=/.source;
const anyImport = new RegExp(`(?:${clause}|${bare})${path}`, 'g');

/** Relative imports, static and dynamic, in TypeScript or Astro source. */
function importsOf(source: string): { path: string; typeOnly: boolean }[] {
  const found = [...source.matchAll(anyImport)].map(({ groups }) => groups);
  return found.map((groups) => ({ path: groups?.['path'] ?? '', typeOnly: groups?.['type'] !== undefined }));
}

const layerOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.');

/** Whether a figure imports from another, or from the list of them: each has a room of its own. */
function isNextDoor(file: string, target: string): boolean {
  const [from, to] = [file, target].map((path) => /^figures\/(?:[^/]+(?=\/))?/.exec(path)?.[0]);
  return from !== undefined && to !== undefined && from !== 'figures/' && from !== to;
}

function isAllowed(from: string, to: string, typeOnly: boolean): boolean {
  if (from === to) return true;
  if (to === 'cli') return false;
  if (from === 'charts' && !typeOnly) return rankOf(to) <= rankOf('networks');
  return rankOf(to) < rankOf(from);
}

/** Imports of a file in src that cross a border, as `charts imports ../engine/train.ts`; paths are relative to src. */
function crossings(file: string, source: string): string[] {
  const from = layerOf(file);
  rankOf(from);
  const crossing = importsOf(source).filter(({ path, typeOnly }) => {
    const target = posix.join(posix.dirname(file), path);
    if (target.startsWith('..') || layerOf(target) === 'styles') return false;
    return !isAllowed(from, layerOf(target), typeOnly) || isNextDoor(file, target);
  });
  return crossing.map(({ path }) => `${from} imports ${path}`);
}

test('every file imports from its own layer or from one to its left; charts take types from what they draw', () => {
  const files = globSync('**/*.{ts,astro}', { cwd: 'src' });
  const found = files.map((file) => [file, crossings(file, readFileSync(`src/${file}`, 'utf8'))] as const);
  expect(found.filter(([, crossing]) => crossing.length > 0)).toEqual([]);
});

test.each([
  ['networks/a.ts', "import { b } from '../charts/b.ts';"],
  ['networks/a.ts', "import type { B } from '../engine/b.ts';"],
  ['networks/a.ts', "import {\n  b,\n  c as d,\n} from '../experiment/b.ts';"],
  ['networks/a.ts', "export * as b from '../experiment/b.ts';"],
  ['networks/deep/a.ts', "import '../../figures/b/b.ts';"],
  ['data/a.ts', "const b = await import(/* @vite-ignore */ '../engine/b.ts');"],
  ['engine/a.ts', "new Worker(new URL('../worker/b.ts', import.meta.url));"],
  ['components/A.astro', "const b = import.meta.glob<{ c: string }>('../pages/*.astro');"],
  ['components/A.astro', '---\n---\n<script src="../layouts/b.ts"></script>'],
  ['charts/a.ts', "import { b } from '../experiment/b.ts';"],
  ['charts/a.ts', "import { b } from '../engine/b.ts';"],
  ['figures/a/a.ts', "import { b } from '../../cli/b.ts';"],
  ['live-figure/a.ts', "import { b } from '../figures/b/b.ts';"],
  ['figures/a/a.ts', "import { b } from '../b/b.ts';"],
  ['figures/a/a.ts', "import { b } from '../index.ts';"],
  ['pages/a.ts', "import { b } from '../cli/b.ts';"],
  ['cli/a.ts', "import { b } from '../components/b.ts';"],
  ['paper/a.ts', "import { b } from '../i18n/b.ts';"],
  ['pages/a.ts', "import { b } from '../content.config.ts';"],
])('in %s this crosses a border: %s', (file, source) => expect(crossings(file, source)).toHaveLength(1));

test.each([
  ['networks/a.ts', "import { b } from './b.ts';\nexport { c } from '../paper/c.ts';"],
  ['charts/a.ts', "import type { B } from '../experiment/b.ts';\nimport { c } from '../networks/c.ts';"],
  ['cli/a.ts', "import { b } from '../figures/b/b.ts';"],
  ['figures/index.ts', "export { default as A } from '../figures/a/A.astro';"],
  ['figures/a/a.ts', "import { b } from './b.ts';\nimport { c } from '../../live-figure/c.ts';"],
  ['live-figure/a.ts', "new Worker(new URL('../worker/b.ts', import.meta.url));"],
  ['charts/A.astro', "import '../styles/a.css';\nimport b from '../../content/b.json';"],
  ['content.config.ts', "import { b } from './pages/b.ts';"],
])('in %s this stays within: %s', (file, source) => expect(crossings(file, source)).toEqual([]));

test('a folder that is no layer is named', () => {
  expect(() => crossings('utilities/a.ts', '')).toThrow('unknown layer: utilities');
});
