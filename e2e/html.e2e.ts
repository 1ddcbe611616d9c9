import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Expressive Code wraps the lines of a listing, and the icon of its button, in elements that HTML does not allow there. */
const isOfListing = (selector: string | null) => /> (?:pre > code|figure > div > button) > div/.test(selector ?? '');

for (const path of pages) {
  test(`the HTML of ${path} is valid`, async () => {
    const file = path.endsWith('.html') ? `dist/${path}` : `dist/${path}index.html`;
    const { results } = await validator.validateString(readFileSync(file, 'utf8'));
    const messages = results.flatMap((result) => result.messages).filter(({ selector }) => !isOfListing(selector));
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`)).toEqual([]);
  });
}
