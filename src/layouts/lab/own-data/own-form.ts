import { networkKinds } from '../../../experiment/sweep.ts';
import type { OwnSettings } from './own-experiments.ts';

/** What is set in the form, whose browser holds its numbers to their limits; null where one is outside of them. */
export function readOwnForm(form: HTMLFormElement): OwnSettings | null {
  if (!form.checkValidity()) return null;
  const fields = new FormData(form);
  const number = (name: string) => Number(fields.get(name));
  const network = fields.get('network');
  return {
    kinds: networkKinds.filter((kind) => network === 'both' || network === kind),
    depth: number('depth'),
    filters: number('filters'),
    batchSize: number('batchSize'),
    iterations: number('iterations'),
    rate: number('rate'),
    divide: fields.has('divide'),
    augment: fields.has('augment'),
    seed: number('seed'),
  };
}
