import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { reference, referenceKeys } from './references.ts';

const bibliography = readFileSync('content/paper/references.bib', 'utf8');

test('the paper is printed in APA style, with links to its DOI and to arXiv', () => {
  expect(reference('he2016deep')).toMatchObject({
    key: 'he2016deep',
    short: 'He et al., 2016',
    html:
      'He, K., Zhang, X., Ren, S., &#38; Sun, J. (2016). Deep Residual Learning for Image Recognition. ' +
      '<i>Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition (CVPR)</i>, 770–778. ' +
      '<a href="https://doi.org/10.1109/CVPR.2016.90">10.1109/CVPR.2016.90</a> ' +
      '<a href="https://arxiv.org/abs/1512.03385">arXiv:1512.03385</a>',
  });
});

test('the BibTeX of every work is its own entry, whole', () => {
  for (const key of referenceKeys) {
    const { bibtex } = reference(key);
    expect(bibtex.match(/^@\w+\{(.*),$/m)?.[1], key).toBe(key);
    expect(bibtex.match(/^@/gm), key).toHaveLength(1);
    expect(bibtex.match(/\{/g)?.length, key).toBe(bibtex.match(/\}/g)?.length);
  }
});

test('two authors are both named in short', () => {
  expect(reference('simonyan2015very').short).toBe('Simonyan and Zisserman, 2015');
});

test('every entry of the file can be cited, and shows its arXiv number once', () => {
  expect(referenceKeys).toHaveLength(bibliography.match(/^@/gm)?.length ?? 0);
  for (const key of referenceKeys) {
    const { html, short } = reference(key);
    expect(short, key).toMatch(/^\p{L}/u);
    expect(html.match(/>arXiv:/g)?.length ?? 0, key).toBeLessThanOrEqual(1);
    expect(html, key).not.toContain('undefined');
  }
});

test('chapters cite what the file holds', () => {
  const chapters = globSync('content/*/**/*.mdx').map((path) => readFileSync(path, 'utf8'));
  const cited = chapters.flatMap((text) => [...text.matchAll(/<Cite key="([^"]*)"/g)].map((match) => match[1] ?? ''));
  expect(cited.filter((key) => !referenceKeys.includes(key))).toEqual([]);
});

test('an unknown key is named', () => {
  expect(() => reference('nobody1900nothing')).toThrow('unknown reference: nobody1900nothing');
});
