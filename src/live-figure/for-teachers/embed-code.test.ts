import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { embedCode } from './embed-code.ts';

test('whatever is in its address and its title, the code is one frame and nothing else', () => {
  const frame = {
    address: 'https://example.org/embed/lab/?lab.v=1&lab.kind="><script>alert(1)</script>#lab.task=a&lt;b',
    title: 'Figure 1: “<b>& "deeper"</b>',
    height: 640,
  };
  const { document } = parseHTML(`<html><body>${embedCode(frame)}</body></html>`);
  expect(document.body.children).toHaveLength(1);
  const [element] = document.body.children;
  expect(element?.localName).toBe('iframe');
  expect(element?.getAttribute('src')).toBe(frame.address);
  expect(element?.getAttribute('title')).toBe(frame.title);
  expect(element?.getAttribute('height')).toBe('640');
});
