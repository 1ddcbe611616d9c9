import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const titles = JSON.parse(readFileSync('public/cards/titles.json', 'utf8')) as Readonly<Record<string, string>>;

/** Width and height of a PNG (px), from its header. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('every page has a card of its present title: npm run cards makes them', () => {
  for (const path of globSync('content/en/**/*.mdx')) {
    const slug = path.replace(/^.*\/|\.mdx$/g, '');
    const [, title = ''] = /^title: (.+)$/m.exec(readFileSync(path, 'utf8')) ?? [];
    expect(titles[slug], path).toBe(title.replace(/^'(.*)'$/, '$1').replace(/^"(.*)"$/, '$1'));
    expect(sizeOf(readFileSync(`public/cards/${slug}.png`))).toEqual([1200, 630]);
  }
});
