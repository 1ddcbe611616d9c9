import { expect, test } from 'vitest';
import { withJoinedNotices } from './one-notice.node.ts';

const noticeOf = (holders: string, terms = 'Terms.') => `/**\n * @license\n${holders} * ${terms}\n */\n`;
const [first, second] = [' * Copyright 2020 Google LLC\n', ' * Copyright 2021 Google Inc.\n'];

test('notices with the same terms are one, under all their holders; every other comment and all code stay', () => {
  const call = 'f(/* @__PURE__ */g());';
  const code = `${noticeOf(first)}a();${noticeOf(second)}${call}${noticeOf(first)}b();${call}${noticeOf(second)}`;
  expect(withJoinedNotices(code)).toBe(`${noticeOf(first + second)}a();${call}b();${call}`);
});

test('notices with other terms stay by themselves', () => {
  const code = `${noticeOf(first)}a();${noticeOf(first, 'Other terms.')}b();`;
  expect(withJoinedNotices(code)).toBe(code);
});
