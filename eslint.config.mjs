import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { locales } from './src/i18n/locales.ts';

const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };

/** Words in one language, which only what is resolved to the language of the build may import. */
const wordsOfALanguage = `/(?:${locales.join('|')})(?:/|\\.ts$)`;
const useNeutral = 'Import the neutral module: i18n/<name>.ts, words.ts or words/<name>.ts.';
const noLanguage = {
  imports: { patterns: [{ regex: wordsOfALanguage, message: useNeutral }] },
  dynamicImport: {
    selector: `ImportExpression[source.value=/${wordsOfALanguage.replaceAll('/', '\\u002F')}/]`,
    message: useNeutral,
  },
};

/** Functions of `Math` whose every bit the standard fixes; of the others JavaScript engines choose the last bits. */
const exactFunctions = 'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc';
const inexact = 'Engines differ in its last bits, and what follows from a seed must not.';
const noInexactMathematics = [
  { selector: `MemberExpression[object.name="Math"]:not([property.name=/^(${exactFunctions})$/])`, message: inexact },
  // `const { exp } = Math`, `[Math]`: whatever takes it from under the rule above.
  { selector: ':not(MemberExpression) > Identifier[name="Math"]', message: inexact },
  {
    selector: 'BinaryExpression[operator="**"]:not([left.value=2][right.type="Literal"])',
    message: `It is Math.pow. ${inexact}`,
  },
  { selector: 'AssignmentExpression[operator="**="]', message: `It is Math.pow. ${inexact}` },
];

export default defineConfig(
  { ignores: ['dist', 'build', '**/.astro', 'public', 'src/engine/kernels/wasm/assembly'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noEnums, noLanguage.dynamicImport],
      'no-restricted-imports': ['error', noLanguage.imports],
    },
  },
  {
    // What is in a language, the neutral modules beside it, the list of all languages, and the making of one.
    files: [
      'src/i18n/**/*.ts',
      'src/figures/*/words.ts',
      'src/figures/*/words/**/*.ts',
      'src/languages/*.ts',
      'e2e/made-up/*.node.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // All that training follows from, but for networks, which count in whole numbers. Tests, and what only they use,
    // may compute as they like.
    files: ['src/{experiment,data,engine}/**/*.ts', 'src/figures/*/{recording,study,study/**/*}.ts'],
    ignores: ['**/*.test.ts', '**/fixtures/**', 'src/engine/kernels/naive-reference.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, noLanguage.dynamicImport, ...noInexactMathematics] },
  },
);
