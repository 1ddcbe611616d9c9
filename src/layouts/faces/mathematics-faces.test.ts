import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { charactersOfFormulas, cutMathematicsFaces, withNames } from './mathematics-faces.ts';

let folder = '';
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'faces-'))}/`;
  cpSync('node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff2', `${folder}KaTeX_Main-Regular.C0ffee00.woff2`);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('formulas draw what stands in their drawing, not what is read aloud nor the prose around them', () => {
  const formula = '<span class="katex"><math><mi>Q</mi></math><span class="katex-html"><b>x</b>∂<i>x</i></span></span>';
  expect([...charactersOfFormulas(`<html><body><p>prose ${formula} prose</p></body></html>`)]).toEqual(['x', '∂']);
});

test('a face keeps what formulas draw, in fewer bytes and under a name of its own', async () => {
  const few = await cutMathematicsFaces(folder, new Set('x+1'));
  const [[before = '', after = ''] = []] = [...few];
  expect(before).toBe('KaTeX_Main-Regular.C0ffee00.woff2');
  expect(readdirSync(folder)).toEqual([after]);
  const bytes = readFileSync(`${folder}${after}`);
  expect(bytes.subarray(0, 4).toString()).toBe('wOF2');
  expect(bytes.length).toBeLessThan(4000);
});

test('other formulas give the face another name', async () => {
  const [[, first] = []] = [...(await cutMathematicsFaces(folder, new Set('x')))];
  cpSync('node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff2', `${folder}KaTeX_Main-Regular.C0ffee00.woff2`);
  const second = (await cutMathematicsFaces(folder, new Set('xy'))).get('KaTeX_Main-Regular.C0ffee00.woff2');
  expect(second).not.toBe(first);
});

test('styles name the faces as they are called now, and others as before', () => {
  const css = '@font-face{src:url(/_astro/A.1.woff2)}@font-face{src:url("/_astro/fonts/b.woff2")}';
  const expected = '@font-face{src:url(/_astro/A.2.woff2)}@font-face{src:url("/_astro/fonts/b.woff2")}';
  expect(withNames(css, new Map([['A.1.woff2', 'A.2.woff2']]))).toBe(expected);
});
