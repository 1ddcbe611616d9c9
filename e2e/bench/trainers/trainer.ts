import type { BenchWork } from '../../../src/experiment/bench-work.ts';
import type { Answers, Memory, Question } from '../protocol.ts';
import { countWebGL } from './webgl-counter.ts';

/** Something that trains one network on one batch, again and again. */
export interface Trainer {
  /** One iteration: forward, backward, update. Gives the loss before the update. */
  readonly iterate: () => Promise<number>;
  readonly memory?: () => Memory;
}

export type BuildTrainer = (work: BenchWork) => Promise<Trainer>;

async function timeIterations({ iterate }: Trainer, count: number): Promise<Answers['iterations']> {
  const times: number[] = [];
  const losses: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    losses.push(await iterate());
    times.push(performance.now() - start);
  }
  return { times, losses };
}

async function countDuring({ iterate }: Trainer, milliseconds: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < milliseconds; count++) await iterate();
  return (1000 * count) / (performance.now() - start);
}

/** Answers a question to a trainer in this thread. */
export async function answer(trainer: Trainer, question: Question): Promise<Answers[keyof Answers]> {
  switch (question.ask) {
    case 'iterations':
      return timeIterations(trainer, question.count);
    case 'duration':
      return countDuring(trainer, question.milliseconds);
    case 'webgl':
      return countWebGL(trainer.iterate);
    case 'memory':
      if (!trainer.memory) throw new Error('this trainer does not say what memory it holds');
      return trainer.memory();
  }
}
