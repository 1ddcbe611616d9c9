import type { Answers, Reply } from '../protocol.ts';

/** Longer than any answer may take: a trainer that hangs must not stop the bench. */
const seconds = 150;

export async function withinTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), 1000 * seconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function answerOf(reply: Reply): Answers[keyof Answers] {
  if ('answer' in reply) return reply.answer;
  throw new Error('error' in reply ? reply.error : 'answered before it was asked');
}
