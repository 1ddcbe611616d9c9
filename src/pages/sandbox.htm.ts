import { sandboxPage } from '../figures/block-editor/sandbox/sandbox-page.ts';
import { sandboxWords } from '../figures/block-editor/words/sandbox.ts';
import { language } from '../i18n/language.ts';

// A frame of the block editor, and no page for readers: its name ends in `.htm`, so that what treats pages after the
// build (styles, search, reading times) passes it by. Hosts send it as they send a page.
export const GET = (): Response =>
  new Response(sandboxPage(sandboxWords, language.locale), { headers: { 'content-type': 'text/html; charset=utf-8' } });
