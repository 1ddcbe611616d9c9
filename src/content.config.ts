import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { language } from './i18n/language.ts';

const base = './content';
const { locale } = language;

/** The home page: `content/en/index.mdx`. Only the language of the build is read, here and below. */
const home = defineCollection({
  loader: glob({ base, pattern: `${locale}/index.mdx`, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
  schema: z.strictObject({
    title: z.string(),
    /** The paragraph under the title. */
    deck: z.string(),
  }),
});

/** Pages about the site itself, after the chapters: `content/en/about.mdx` is /about/. */
const backMatterNames = ['lab', 'about', 'about/figures', 'claims', 'references', 'glossary', 'kernels'];

const backMatter = defineCollection({
  loader: glob({
    base,
    pattern: backMatterNames.map((name) => `${locale}/${name}.mdx`),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  /** `inFooter`: whether the footer of every page leads to it. */
  schema: z.strictObject({ title: z.string(), description: z.string(), inFooter: z.boolean().default(true) }),
});

const notChapters = ['index', ...backMatterNames].map((name) => `!${locale}/${name}.mdx`);

/** Chapters: `content/en/introduction.mdx` is /introduction/. A chapter that is there is published. */
const chapters = defineCollection({
  loader: glob({
    base,
    pattern: [`${locale}/*.mdx`, ...notChapters],
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    /** The part of the paper that the chapter follows, such as "Sec. 1"; absent where it follows none. */
    section: z.string().optional(),
    /** Chapters are listed and linked in this order. */
    order: z.number().int().positive(),
    /** What a reader can do afterwards; each goes on from "After this chapter you can". */
    outcomes: z.array(z.string()).min(2),
  }),
});

export const collections = { home, chapters, backMatter };
