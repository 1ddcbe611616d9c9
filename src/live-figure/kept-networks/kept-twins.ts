import type { TrainedValues } from '../../engine/checkpoint.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { findTrained } from '../../store/network-store.ts';
import type { KeptNetwork } from '../../store/network-store.ts';
import type { TrainedFile } from '../../worker/trained-file.ts';

/** A trained network, and its test error on all images as a fraction. */
export interface Twin {
  readonly experiment: Experiment;
  readonly whole: number;
}

/** Two networks that differ in their shortcuts only, and what they have learnt. */
export interface Twins extends Readonly<Record<NetworkKind, Twin>> {
  /** The values of the plain network and those of the residual one. */
  readonly load: (options: Parameters<TrainedFile['load']>[0]) => Promise<readonly TrainedValues[]>;
}

/** Twins that the reader has trained and the device keeps. */
export interface KeptTwins extends Readonly<Record<NetworkKind, KeptNetwork>> {
  /** Of the residual one, which no other pair has. */
  readonly key: string;
  /** When the later of the two was kept; milliseconds since 1970. */
  readonly savedAt: number;
}

const plainTwinOf = (experiment: Experiment): Experiment => {
  return { ...experiment, network: { ...experiment.network, residual: false } };
};

/** Whether what a network has learnt can be asked: not where it saw a reader's images, which the figures that ask have not. */
export const canBeAsked = ({ experiment }: Pick<KeptNetwork, 'experiment'>): boolean => experiment.data.name !== 'own';

/** All pairs that can be asked and are equal in everything but their shortcuts, the newest first. */
export function keptTwins(networks: readonly KeptNetwork[]): readonly KeptTwins[] {
  const asked = networks.filter(canBeAsked);
  const byKey = new Map(asked.map((network) => [network.key, network]));
  const pairs = asked.flatMap((residual) => {
    const plain = byKey.get(experimentKey(plainTwinOf(residual.experiment)));
    if (!plain || !residual.experiment.network.residual) return [];
    return [{ key: residual.key, plain, residual, savedAt: Math.max(plain.savedAt, residual.savedAt) }];
  });
  return pairs.toSorted((one, other) => other.savedAt - one.savedAt);
}

/** The twins with what they have learnt; null where that is no longer there, or is not what was kept. */
export async function readTwins(kept: KeptTwins): Promise<Twins | null> {
  const found = await Promise.all(networkKinds.map((kind) => findTrained(kept[kind].experiment)));
  const trained = found.flatMap((result): readonly TrainedValues[] =>
    result.type === 'done' && result.value ? [result.value.trained] : [],
  );
  if (trained.length < networkKinds.length) return null;
  const [plain, residual] = networkKinds.map((kind) => {
    return { experiment: kept[kind].experiment, whole: kept[kind].testError };
  });
  return { plain: plain!, residual: residual!, load: () => Promise.resolve(trained) };
}
