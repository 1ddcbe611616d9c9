import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };

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
  { ignores: ['dist', 'build', '.astro', 'public', 'src/engine/kernels/wasm/assembly'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noEnums],
    },
  },
  {
    // All that training follows from, but for networks, which count in whole numbers. Tests, and what only they use,
    // may compute as they like.
    files: ['src/{experiment,data,engine}/**/*.ts', 'src/figures/*/{recording,study,study/**/*}.ts'],
    ignores: ['**/*.test.ts', '**/fixtures/**', 'src/engine/kernels/naive-reference.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, ...noInexactMathematics] },
  },
);
