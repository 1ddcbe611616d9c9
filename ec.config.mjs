import { defineEcConfig, pluginFramesTexts } from 'astro-expressive-code';
import { lineGroups } from './src/components/markdown/line-groups.ts';
import { lineMarks } from './src/components/markdown/line-marks.ts';
import { lineParts } from './src/components/markdown/line-parts.ts';
import { nameParts } from './src/components/markdown/name-parts.ts';
import { sourceStrings as words } from './src/i18n/source.ts';

pluginFramesTexts.overrideTexts(undefined, {
  copyButtonTooltip: words.copy,
  copyButtonCopied: words.copied,
  terminalWindowFallbackTitle: words.terminal,
});

/** How code is shown. It stands apart from astro.config.mjs, since functions in it must reach `<Code>` too. */
export default defineEcConfig({
  themes: ['github-light-default', 'github-dark-default'],
  themeCssSelector: ({ type }) => `[data-theme='${type}']`,
  useDarkModeMediaQuery: true,
  styleOverrides: {
    codeBackground: 'var(--raised)',
    codeFontFamily: 'var(--code)',
    uiFontFamily: 'var(--ui)',
    borderRadius: '0',
    borderWidth: '0',
    frames: { frameBoxShadowCssValue: 'none' },
  },
  frames: { showCopyToClipboardButton: true },
  plugins: [lineParts(), nameParts(), lineMarks(), lineGroups()],
});
