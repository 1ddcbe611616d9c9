import { cpus } from 'node:os';

/** Kind of processor, for example "AMD EPYC". */
export function processorName(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  return model
    .replace(/\(R\)|\(TM\)|CPU|Processor/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
