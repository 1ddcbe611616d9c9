import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codeOf, linkOf } from './block-link.ts';
import { hashWithRuns, parseRunsLink } from '../../live-figure/drawn-runs/runs-link.ts';
import { hashWithPacked, isBlockLink } from './block-mark.ts';
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

  it('stands beside runs that are asked for, whichever of them comes first', async () => {
    const runs = [{ digest: '7-a', name: 'mine' }];
    const link = await linkOf(papersBlock);
    const both = `#${hashWithRuns(link, 'block', runs)}`;
    expect(both).toBe(`${link}&block.runs=7-a.mine`);
    expect(await codeOf(both)).toBe(papersBlock);
    expect(parseRunsLink('block', both)).toEqual(runs);
    expect(hashWithPacked('#block.runs=7-a.mine', link)).toBe(both.slice(1));
    expect(hashWithPacked(both, await linkOf('x'))).toBe(`${(await linkOf('x')).slice(1)}&block.runs=7-a.mine`);
    expect(hashWithPacked(both, '')).toBe('block.runs=7-a.mine');
    expect(hashWithRuns(both, 'block', [])).toBe(link.slice(1));
  });

  it('takes the place of a place of the page', () => {
    expect(hashWithPacked('#figure-2-title', '#block=x')).toBe('block=x');
  });

  it('is told from other places of the page', () => {
    expect(isBlockLink('#blocks')).toBe(false);
    expect(isBlockLink('#block=x')).toBe(true);
  });
});
