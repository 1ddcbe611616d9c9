import { expect, test } from 'vitest';
import { written, writtenBlocks } from '../networks/fixtures/written-blocks.ts';
import { formatWrittenBlocks } from '../networks/written/written-text.ts';
import { defaultExperiment } from './defaults.ts';
import { networkOf } from './experiment-network.ts';

test('a network of written blocks is built once they are provided, and else nobody takes another for it', async () => {
  const { network } = defaultExperiment;
  const text = formatWrittenBlocks(writtenBlocks(network.filters, written.preActivation));
  const experiment = { ...defaultExperiment, network: { ...network, depth: 20, written: text } };
  expect(() => networkOf(experiment)).toThrow('nothing provides networks of written blocks');
  await import('./provide-written.ts');
  expect(networkOf(experiment)).toMatchObject({ name: 'written-20', depth: 20 });
  expect(() => networkOf({ ...experiment, network: { ...experiment.network, written: 'conv' } })).toThrow('malformed');
});
