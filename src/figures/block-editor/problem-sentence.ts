import type { DivergenceProblem } from './divergence-problem.ts';
import { operationNames } from './sandbox/report.ts';
import type { CodeProblem } from './sandbox/run-block.ts';
import type { WritingStrings } from './words/writing.ts';

/** What is wrong with code: found when it ran, or when a network of it trained. */
export type Problem = CodeProblem | DivergenceProblem;

/** The line in which a problem is; 0 is one that is not known. */
export const lineOf = (problem: Problem): number => ('line' in problem ? problem.line : 0);

/** What is wrong with code, and what to do, as a sentence. Browsers say in words of theirs why code fails. */
export function problemSentence(problem: Problem, { problems: words }: WritingStrings): string {
  switch (problem.code) {
    case 'no-block':
      return words.noBlock;
    case 'no-operation':
      return words.noOperation(problem.name, operationNames);
    case 'no-maps':
      return words.noMaps(problem.operation, problem.value);
    case 'no-option':
      return words.noOption(problem.operation, problem.option);
    case 'no-number':
      return problem.option === 'options'
        ? words.noOptions(problem.operation, problem.value)
        : words.noNumber(problem.operation, problem.option, problem.value);
    case 'arithmetic':
      return words.arithmetic;
    case 'no-result':
      return words.noResult(problem.value);
    case 'endless-steps':
      return words.endless(problem.most);
    case 'broke':
      // A name that nobody has declared: most often an operation that the block has not taken.
      return problem.message.startsWith('ReferenceError')
        ? words.notDeclared(problem.message, operationNames)
        : problem.message;
    case 'too-much-code':
      return words.tooMuch(problem.characters, problem.most);
    case 'too-long':
      return words.tooLong(problem.seconds);
    case 'no-sandbox':
      return words.noSandbox;
    case 'malformed':
      return words.oddAnswer;
    case 'too-many-steps':
      return words.tooManySteps(problem.steps, problem.most);
    case 'number-outside':
      return words.numberOutside(problem.kind, problem.number, problem.value, problem.want);
    case 'shapes-differ':
      return words.shapesDiffer(problem.kind, ...problem.shapes);
    case 'narrowing-shortcut':
      return words.narrowing(problem.channels, problem.filters);
    case 'wrong-result':
      return words.wrongResult(problem.shape, problem.want, problem.place);
    case 'too-many-channels':
      return words.tooManyChannels(problem.channels, problem.most);
    case 'unused':
      return words.unused(problem.kind);
    case 'nothing-learnt':
      return words.nothingLearnt(problem.place);
    case 'other-places':
      return words.otherPlaces;
    case 'diverged': {
      const { iteration, kind, block, stage } = problem;
      return words[problem.of === 'output' ? 'diverged' : 'divergedBack'](iteration, kind, block, stage);
    }
    case 'diverged-outside':
      return words[problem.of === 'output' ? 'divergedOutside' : 'divergedBackOutside'](problem.iteration);
    case 'diverged-unfound':
      return words.divergedUnfound;
    case 'diverged-unsought':
      return words.divergedUnsought(problem.why);
  }
}
