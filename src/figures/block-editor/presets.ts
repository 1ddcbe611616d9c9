/** A block as code that takes these operations and numbers. */
const block = (names: readonly string[], ...lines: readonly string[]) =>
  [`function block(x, { ${names.join(', ')} }) {`, ...lines.map((line) => `  ${line}`), '}', ''].join('\n');

const firstLayer = 'let F = relu(batchNorm(conv(x, { filters, stride })));';
const secondLayer = 'F = batchNorm(conv(F, { filters }));';
const usual = ['conv', 'batchNorm', 'relu', 'add'];
const place = ['shortcut', 'filters', 'stride'];

/** Blocks to begin with: the paper's, and what others have tried in its place. */
export const presets = {
  paper: block([...usual, ...place], firstLayer, secondLayer, 'return relu(add(F, shortcut(x)));'),
  plain: block(['conv', 'batchNorm', 'relu', 'filters', 'stride'], firstLayer, secondLayer, 'return relu(F);'),
  'pre-activation': block(
    [...usual, ...place],
    'let F = conv(relu(batchNorm(x)), { filters, stride });',
    'F = conv(relu(batchNorm(F)), { filters });',
    'return add(F, shortcut(x));',
  ),
  'relu-before-addition': block([...usual, ...place], firstLayer, secondLayer, 'return add(relu(F), shortcut(x));'),
  'scaled-shortcut': block(
    [...usual, 'scale', ...place],
    firstLayer,
    secondLayer,
    'return relu(add(F, scale(shortcut(x), 0.5)));',
  ),
  'highway-gate': block(
    [...usual, 'sigmoid', 'multiply', 'scale', ...place],
    firstLayer,
    secondLayer,
    'const h = shortcut(x);',
    'const T = sigmoid(conv(x, { filters, stride }));',
    'return relu(add(h, multiply(T, add(F, scale(h, -1)))));',
  ),
  'one-batch-norm': block(
    [...usual, ...place],
    firstLayer,
    'F = conv(F, { filters });',
    'return relu(add(F, shortcut(x)));',
  ),
  'one-layer': block(
    [...usual, ...place],
    'const F = batchNorm(conv(x, { filters, stride }));',
    'return relu(add(F, shortcut(x)));',
  ),
  bottleneck: block(
    [...usual, ...place],
    'const narrow = { filters: filters / 4 };',
    'let F = relu(batchNorm(conv(x, { ...narrow, size: 1, stride })));',
    'F = relu(batchNorm(conv(F, narrow)));',
    'F = batchNorm(conv(F, { filters, size: 1 }));',
    'return relu(add(F, shortcut(x)));',
  ),
  concatenation: block(
    ['conv', 'batchNorm', 'relu', 'concatenate', ...place],
    firstLayer,
    'F = concatenate(shortcut(x), F);',
    'return relu(batchNorm(conv(F, { filters, size: 1 })));',
  ),
} as const satisfies Readonly<Record<string, string>>;

export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as readonly PresetName[];

/** What the code is before anybody has changed it. */
export const papersBlock = presets.paper;
