import { provideWrittenNetworks } from './drawn-network.ts';
import { writtenNetworkOf } from './written-network-of.ts';

// A figure that trains written blocks imports this file, so that the page can build their networks and count them.
provideWrittenNetworks(writtenNetworkOf);
