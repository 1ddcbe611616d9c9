import { expect, test } from 'vitest';
import { withoutRepeatedNotices } from './one-notice.node.ts';

test('a notice that stands again is left out, every other comment and all code stay', () => {
  const one = '/**\n * @license\n * Copyright 2020 Google LLC\n */\n';
  const other = '/**\n * @license\n * Copyright 2021 Google LLC\n */\n';
  const call = 'f(/* @__PURE__ */g());';
  expect(withoutRepeatedNotices(`${one}a();${other}${call}${one}b();${call}${other}`)).toBe(
    `${one}a();${other}${call}b();${call}`,
  );
});
