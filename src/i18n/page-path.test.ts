import { expect, test } from 'vitest';
import { baseOf, pagePath, routeOf } from './page-path.ts';

test('a page of the first language stands at the root, with a slash at its end', () => {
  expect(routeOf('en', 'index')).toBe('');
  expect(pagePath('en', 'index')).toBe('/');
  expect(pagePath('en', 'introduction')).toBe('/introduction/');
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['/resnet/', '/resnet/'],
  ['resnet', '/resnet/'],
])('the pages of a site at “%s” stand below %s', (site, base) => expect(baseOf(site, 'en')).toBe(base));
