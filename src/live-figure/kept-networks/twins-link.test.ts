import { expect, test } from 'vitest';
import { formatTwinsLink, withoutTwinsLink } from './twins-link.ts';

const page = 'https://example.org/afterword/?lesion.depth=56';
const link = formatTwinsLink('lesion', { key: 'depth=8' });

test('an address asks for no twins once others are chosen, and says all else as before', () => {
  expect(withoutTwinsLink('lesion', `${page}#${link}`)).toBe(page);
  const others = `block.runs=1a2b&${formatTwinsLink('landscape', { key: 'depth=8' })}`;
  expect(withoutTwinsLink('lesion', `${page}#${link}&${others}`)).toBe(`${page}#${others}`);
  for (const same of [page, `${page}#figure-1-title`]) expect(withoutTwinsLink('lesion', same)).toBe(same);
});
