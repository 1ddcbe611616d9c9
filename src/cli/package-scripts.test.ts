import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

// A shell remembers where it found `node`. The one that runs the set-up has found the system's, and would run what
// follows with it; the shell of another `npm run` looks anew and finds the Node that was just installed.
const settingUp = Object.entries(manifest.scripts).filter(([, script]) => script.includes('setup.mjs'));

test('the commands of the README set up what is missing', () => {
  expect(settingUp.map(([name]) => name)).toEqual([
    'start',
    'test',
    'dev',
    'record',
    'cards',
    'bench',
    'audit',
    'layers',
  ]);
});

test.each(settingUp)('after the set-up, npm run %s goes on in shells of their own', (_, script) => {
  const [first, ...rest] = script.split(' && ');
  expect(first).toBe('node src/cli/setup.mjs');
  for (const step of rest) expect(step).toMatch(/^npm run /);
});
