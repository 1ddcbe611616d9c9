import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codeOf, linkOf } from './block-link.ts';
import { isBlockLink } from './block-mark.ts';
import { papersBlock } from './presets.ts';

const inLink = (text: string | Uint8Array) => `#block=${deflateRawSync(text).toString('base64url')}`;

describe('the link of a block', () => {
  it('gives its code back', async () => {
    expect(await codeOf(await linkOf(papersBlock))).toBe(papersBlock);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (code) => {
        const link = await linkOf(code);
        expect(link).toMatch(/^#block=[\w-]+$/);
        expect(await codeOf(link)).toBe(code);
      }),
    );
  });

  it('is what another packer writes', async () => {
    expect(await codeOf(inLink(papersBlock))).toBe(papersBlock);
  });

  it.each([
    ['nothing', '#block='],
    ['no base64', '#block=%%%'],
    ['nothing packed', '#block=AAAA'],
    ['no text', inLink(new Uint8Array([0xff, 0xfe, 0xfd]))],
    ['more code than is accepted', inLink('x'.repeat(4001))],
    ['a small link that unpacks to very much', inLink('x'.repeat(1e7))],
    ['a very long link', `#block=${'A'.repeat(1e6)}`],
    ['another place of the page', '#block-editor'],
  ])('holds no code where it is %s', async (_, hash) => expect(await codeOf(hash)).toBeNull());

  it('is told from other places of the page', () => {
    expect(isBlockLink('#blocks')).toBe(false);
    expect(isBlockLink('#block=x')).toBe(true);
  });
});
