import { defineConfig } from 'vitest/config';
import { checkedFiles } from './src/data/checked-files.node.ts';
import { scriptText } from './src/figures/block-editor/sandbox/script-text.node.ts';
import { scriptFiles } from './src/worker/script-files.node.ts';

export default defineConfig({
  plugins: [checkedFiles(), scriptText(), scriptFiles().forPage],
  test: {
    include: ['src/**/*.test.ts', 'e2e/*.test.ts', 'e2e/bench/**/*.test.ts'],
    globalSetup: 'src/cli/set-up-tests.ts',
    testTimeout: 60_000,
    // All cores: by default one is left to a reader, who is not there.
    maxWorkers: '100%',
    // Else Node would be given them to run, in place of the plugin above.
    server: { deps: { inline: [/\.wasm\?/] } },
  },
});
