import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import expressiveCode from 'astro-expressive-code';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { withBase } from './src/components/markdown/base-links.ts';
import { citationNumbers } from './src/components/markdown/citation-numbers.ts';
import { headingIds } from './src/components/markdown/heading-ids.ts';
import { katexOptions } from './src/components/markdown/katex-options.ts';
import { paperLinks } from './src/components/markdown/paper-links.ts';
import { symbolMarks } from './src/components/markdown/symbol-marks.ts';
import { termPlaces } from './src/components/markdown/term-places.ts';
import { tableHeaders } from './src/components/markdown/table-headers.ts';
import { checkedFiles } from './src/data/checked-files.node.ts';
import { scriptText } from './src/figures/block-editor/sandbox/script-text.node.ts';
import { languageFiles } from './src/i18n/language-files.node.ts';
import { defaultLocale, localeOf } from './src/i18n/locales.ts';
import { baseOf, routeOf } from './src/i18n/page-path.ts';
import { parseSymbols } from './src/i18n/parse-symbols.ts';
import { embedScript } from './src/layouts/embed/embed-script.ts';
import { siteFace } from './src/layouts/faces/site-face.ts';
import { modernFonts } from './src/layouts/first-paint/modern-fonts.ts';
import { firstPaint } from './src/layouts/first-paint/first-paint.ts';
import { lateScriptsLoader } from './src/layouts/first-paint/late-scripts.ts';
import { searchIndex } from './src/layouts/search/search-index.ts';
import { figurePictures } from './src/layouts/site-figures/figure-pictures.ts';
import { readingTimes } from './src/layouts/reading-time/reading-times.ts';
import { reloadScript } from './src/layouts/reload-offer/reload-script.ts';
import { themeScript } from './src/layouts/theme-script.ts';
import { unbrokenMathematics } from './src/components/markdown/unbroken-mathematics.ts';
import { keepScript } from './src/live-figure/kept-result/keep-script.ts';
import { oneNotice } from './src/worker/one-notice.node.ts';
import { scriptFiles } from './src/worker/script-files.node.ts';

/** Where the site will stand: SITE is its origin (for canonical links and the sitemap), BASE the path on it. */
const site = process.env.SITE || undefined;

/** The language of the pages of this build: SITE_LANGUAGE. All but the first have a folder of their own. */
const locale = localeOf(process.env.SITE_LANGUAGE || defaultLocale);
const base = baseOf(process.env.BASE ?? '', locale);

/** Read here and not imported: a file that is imported as text needs Vite, and this one runs before it. */
const symbols = parseSymbols(readFileSync(new URL(`./content/${locale}/symbols.yaml`, import.meta.url), 'utf8'));

/** Of what figures share, that which only those that train need. */
const trains =
  /\/src\/(?:data\/|experiment\/(?:[\w-]*measurement[\w-]*|experiment-\w+|fingerprint|float32-decimal|records|rounding|run-export|sweep|training-differences|without-defaults)\.|live-figure\/(?:agreement|backend-(?:notices|reasons)|device-estimate|estimate\.|failure-words|figure-(?:badge|buttons|state)|kept-speeds|leave-warning|live-runs|provenance|sweep-progress|training-(?:figure|slot))|worker\/(?:backend-memory|engine-files|pace-model|page-|patience|pool|run-|stopwatch|sweep|time-left|training-run|work\.|worker-limit))/;

/** What scripts of pages share, a file for each kind of page that needs it: small ones would each cost a round trip. */
const sharedScripts = [
  // All pages, and what is so small that a file of its own would cost more.
  {
    name: 'pages',
    test: /\/src\/live-figure\/(?:adopt-styles|chart-reader|kept-result\/uncover|later-part|load-on-sight|missing-parts|recorded-figure|require-child)\.ts|\/src\/i18n\/(?:\w+\/)?part\.ts|preload-helper/,
  },
  // Those with a figure that computes.
  {
    name: 'figures',
    test: /\/src\/(?:charts\/(?:build-node|median)|experiment|i18n\/(?:\w+\/)?(?:figure|layers)|networks|live-figure\/(?:address|backend-choice|figure-messages|figure-tools|link-report|live-figure|notice-list|pace|redraw|seen-chart|sight|spaced|status-line|study-form|turns)|worker\/next-task)\b/,
  },
  // Those with a figure that computes in a worker, and draws while it does; what draws is loaded when it is needed.
  {
    name: 'live',
    test: /\/src\/(?:charts\/(?:image-strip|median)|i18n\/(?:(?:\w+\/)?(?:charts|classes|failures|reasons)|sentence)|live-figure|worker)\b/,
  },
  // Those with a figure that trains.
  { name: 'training', test: trains },
].map(({ name, test }) => ({
  name,
  test: (id) => test.test(id) && (name === 'training') === trains.test(id),
  minShareCount: 2,
  // What is only loaded later stays out.
  tags: ['$initial'],
}));

/**
 * What a worker needs at its start, in one file beside the script itself, however many later parts share pieces of it:
 * each piece in a file of its own would compress worse.
 */
const startOfWorkers = { name: 'start', tags: ['$initial'], test: /^(?!.*\.worker\.ts)/ };

/** What the scripts of workers consist of, once they are built. */
const { forPage, forWorkers } = scriptFiles();

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  outDir: `./dist/${routeOf(locale, 'index')}`,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  fonts: await Promise.all(
    [
      {
        ...{ name: 'Source Serif 4', slug: 'source-serif-4', cssVariable: '--font-text', styles: ['normal', 'italic'] },
        fallbacks: ['Charter', 'Noto Serif', 'Georgia', 'serif'],
      },
      {
        ...{ name: 'Inter', slug: 'inter', cssVariable: '--font-ui', styles: ['normal'] },
        fallbacks: ['system-ui', 'Noto Sans', 'sans-serif'],
      },
      {
        ...{ name: 'JetBrains Mono', slug: 'jetbrains-mono', cssVariable: '--font-code', styles: ['normal'] },
        fallbacks: ['ui-monospace', 'monospace'],
      },
    ].map(siteFace),
  ),
  markdown: {
    processor: unified({
      remarkPlugins: [headingIds, citationNumbers, termPlaces, paperLinks, remarkMath],
      rehypePlugins: [
        [rehypeKatex, katexOptions],
        [symbolMarks, symbols],
        unbrokenMathematics,
        tableHeaders,
        [withBase, base],
      ],
    }),
  },
  integrations: [
    expressiveCode(),
    mdx(),
    ...(site === undefined ? [] : [sitemap({ filter: (page) => !/\/embed\/[\w-]+\/$/.test(page) })]),
    figurePictures(),
    readingTimes(),
    firstPaint(),
    searchIndex(),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        // Workers begin in a blob: of ours (src/worker/start-worker.ts), and so have this policy on every host.
        "worker-src 'self' blob:",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [themeScript, reloadScript, keepScript, lateScriptsLoader, embedScript].map(hashOf),
      },
      // Mathematics, code and charts set style attributes; style elements and sheets stay ours.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  // As files: first-paint.ts puts into each page what it uses.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [languageFiles(locale), checkedFiles(), scriptText(), forPage, modernFonts()],
    // Fonts stay files, since the policy above allows them from this host alone; small scripts of pages stand in them.
    build: { assetsInlineLimit: (file) => (/astro_type_script/.test(file) ? undefined : false) },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: sharedScripts } },
          },
        },
      },
    },
    worker: {
      format: 'es',
      plugins: () => [languageFiles(locale), oneNotice(), forWorkers],
      rolldownOptions: { output: { codeSplitting: { groups: [startOfWorkers] } } },
    },
    resolve: {
      alias: [
        {
          find: /^.*\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/,
          replacement: fileURLToPath(new URL('./src/engine/no-threads.ts', import.meta.url)),
        },
        {
          // For browsers it has a form that needs a document, which a worker has not.
          find: 'decode-named-character-reference',
          replacement: fileURLToPath(import.meta.resolve('decode-named-character-reference')),
        },
      ],
    },
  },
});
