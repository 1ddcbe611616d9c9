import type { Translatable } from '../../../i18n/translatable.ts';
import type { queueWords } from './en/queue.ts';

export { queueWords } from './en/queue.ts';
export type QueueWords = Translatable<typeof queueWords>;
