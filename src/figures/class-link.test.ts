import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatClassLink, hashWith, mostOfTask, openLink, parseClassLink } from '../experiment/class-link.ts';
import type { ClassLink } from '../experiment/class-link.ts';
import { signalStudy } from './signal-propagation/study/study.ts';
import { blockStudy } from './block-editor/study.ts';
import { sweepStudy } from './degradation-lab/study.ts';
import { linkNoticeWords } from '../live-figure/link-notices.ts';

const read = (hash: string) => parseClassLink(sweepStudy, hash);
const told = (hash: string) => read(hash).notices.map(linkNoticeWords);

test('what a teacher asks comes back from the link, whatever the task says', () => {
  const names = sweepStudy.fields.map(({ name }) => name);
  // What is no letter is left out of a task, and so a task of it would not come back.
  const task = fc
    .string({ unit: 'grapheme-ascii', maxLength: mostOfTask })
    .map((text) => text.trim().replace(/ +/g, ' '));
  const split = fc
    .shuffledSubarray(names)
    .chain((some) =>
      fc.nat({ max: some.length }).map((cut) => ({ fixed: some.slice(0, cut), hidden: some.slice(cut) })),
    );
  fc.assert(
    fc.property(split, task, fc.boolean(), (lists, text, presented) => {
      const link: ClassLink = { ...lists, task: text, presented };
      expect(read(`#${formatClassLink(sweepStudy, link)}`)).toEqual({ link, notices: [] });
    }),
  );
});

test('a place on the page asks nothing, and nothing is told of it', () => {
  for (const hash of ['', '#', '#figure-2-title', '#lab.fixed']) {
    expect(read(hash)).toEqual({ link: openLink, notices: [] });
  }
});

test('a link for two figures is read by each for itself, and each leaves the other as it is', () => {
  const own = hashWith('', sweepStudy, { ...openLink, fixed: ['kind'] });
  const both = hashWith(`#${own}`, signalStudy, { ...openLink, hidden: ['gain'] });
  expect(read(both).link).toEqual({ ...openLink, fixed: ['kind'] });
  expect(parseClassLink(signalStudy, both)).toEqual({ link: { ...openLink, hidden: ['gain'] }, notices: [] });
  expect(hashWith(both, sweepStudy, openLink)).toBe('signal.hidden=gain');
  expect(hashWith('#figure-2-title', sweepStudy, openLink)).toBe('');
});

test('what a figure is asked to take of the device, and the code of a block, stay when a class link is written', () => {
  const asked = '#block=Nc0x&lab.runs=1-a.x,2-b&lesion.twins=3-c';
  const presented = hashWith(asked, sweepStudy, { ...openLink, presented: true });
  expect(presented).toBe(`${asked.slice(1)}&lab.present=yes`);
  expect(hashWith(`#${presented}`, sweepStudy, openLink)).toBe(asked.slice(1));
  expect(hashWith(asked, blockStudy, openLink)).toBe(asked.slice(1));
  const nothingAsked = { link: openLink, notices: [] };
  expect(read(asked)).toEqual(nothingAsked);
  expect(parseClassLink(blockStudy, asked)).toEqual(nothingAsked);
});

test('what is both fixed and hidden is hidden', () => {
  expect(read('#lab.fixed=kind,rate&lab.hidden=kind').link).toMatchObject({ fixed: ['rate'], hidden: ['kind'] });
});

test.each([
  ['#lab.fixed=kind,nosuch', 'lab.fixed=nosuch', 'fixed', ['kind']],
  ['#lab.hidden=__proto__,constructor,rate', 'lab.hidden=__proto__” and 1 more', 'hidden', ['rate']],
  ['#lab.task=a&lab.open=1', 'lab.open', 'task', 'a'],
  ['#lab.task=a&nosuch.fixed=kind', 'nosuch.fixed', 'task', 'a'],
  ['#lab.task=a&v=1', '“v”', 'task', 'a'],
  ['#lab.task=a&lab.present=javascript:alert(1)', 'lab.present=javascript:alert(1)', 'presented', false],
  ['#lab.task=a&lab.task=b', 'task is given more than once; “a” is used', 'task', 'a'],
  [`#lab.task=${'a'.repeat(401)}&lab.fixed=bn`, 'has 401 characters, and at most 400', 'task', ''],
  [`#lab.task=${'a'.repeat(6001)}`, 'too long (6011 characters)', 'task', ''],
] as const)('of %.60s is told: %s', (hash, sentence, field, value) => {
  expect(told(hash)).toEqual([expect.stringContaining(sentence)]);
  expect(read(hash).link[field]).toEqual(value);
});

test('markup in a task stays text, its lines stay lines, and control and direction characters go', () => {
  const task = '  <img src=x onerror=alert(1)>\u202e\r\n\n\n\u0007next\tline\u2028last  ';
  expect(read(`#lab.task=${encodeURIComponent(task)}`).link.task).toBe(
    '<img src=x onerror=alert(1)>\n\nnext line\nlast',
  );
});

test('whatever stands behind the #, reading it does not throw, and asks only for what there is', () => {
  const names = sweepStudy.fields.map(({ name }) => name);
  const piece = fc.tuple(fc.constantFrom('lab.fixed', 'lab.hidden', 'lab.task', 'lab.present', 'x'), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const { link } = read(`#${pieces.map(([name, text]) => `${name}=${text}`).join('&')}`);
      expect([...link.fixed, ...link.hidden].filter((name) => !names.includes(name))).toEqual([]);
      expect(link.task).not.toMatch(/[\r\t\u2028\u202e]/);
    }),
  );
});
